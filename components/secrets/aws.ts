// What is used of @pulumi/aws, file by file: its index brings all of AWS.
export { Provider } from "@pulumi/aws/provider";
export { getSecretVersion } from "@pulumi/aws/secretsmanager/getSecretVersion";
export { getParameter } from "@pulumi/aws/ssm/getParameter";
