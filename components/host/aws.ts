// What is used of @pulumi/aws, file by file: its index brings all of AWS, which takes a second to load and makes the
// bundle of the commands five times as large.
export { Volume } from "@pulumi/aws/ebs/volume";
export { Eip } from "@pulumi/aws/ec2/eip";
export { EipAssociation } from "@pulumi/aws/ec2/eipAssociation";
export { getSubnetOutput, type GetSubnetResult } from "@pulumi/aws/ec2/getSubnet";
export { Instance } from "@pulumi/aws/ec2/instance";
export { SecurityGroup } from "@pulumi/aws/ec2/securityGroup";
export { VolumeAttachment } from "@pulumi/aws/ec2/volumeAttachment";
export { getAvailabilityZonesOutput } from "@pulumi/aws/getAvailabilityZones";
export { Provider } from "@pulumi/aws/provider";
export { InstanceProfile } from "@pulumi/aws/iam/instanceProfile";
export { Role } from "@pulumi/aws/iam/role";
export { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
export { RolePolicyAttachment } from "@pulumi/aws/iam/rolePolicyAttachment";
export { getParameterOutput } from "@pulumi/aws/ssm/getParameter";
export { SecurityGroupEgressRule } from "@pulumi/aws/vpc/securityGroupEgressRule";
export {
    SecurityGroupIngressRule,
    type SecurityGroupIngressRuleArgs,
} from "@pulumi/aws/vpc/securityGroupIngressRule";
