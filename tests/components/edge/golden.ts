/** `edge.yml` of `richSpec`. */
export const goldenEdge = `http:
  routers:
    grafana:
      entryPoints:
        - websecure
      rule: Host(\`graphs.mon.example.org\`) && !PathPrefix(\`/metrics\`)
      middlewares:
        - headers
        - allowed
        - rate
      service: grafana
      tls: {}
    grafana-http:
      entryPoints:
        - web
      rule: Host(\`graphs.mon.example.org\`)
      middlewares:
        - allowed
        - rate
        - to-https
      service: noop@internal
    prometheus:
      entryPoints:
        - websecure
      rule: Host(\`metrics.mon.example.org\`) && (!PathPrefix(\`/-\`) || Path(\`/-/ready\`) || Path(\`/-/healthy\`))
      middlewares:
        - headers
        - allowed
        - rate
        - login
      service: prometheus
      tls: {}
    prometheus-http:
      entryPoints:
        - web
      rule: Host(\`metrics.mon.example.org\`)
      middlewares:
        - allowed
        - rate
        - to-https
      service: noop@internal
    files:
      entryPoints:
        - internal
      rule: Path(\`/api/http/middlewares/files@file\`)
      service: api@internal
  middlewares:
    headers:
      headers:
        stsSeconds: 2592000
        contentTypeNosniff: true
        frameDeny: true
        referrerPolicy: strict-origin-when-cross-origin
        permissionsPolicy: camera=(), geolocation=(), microphone=()
        customResponseHeaders:
          Server: ''
          X-Powered-By: ''
    allowed:
      ipAllowList:
        sourceRange:
          - 203.0.113.0/24
          - 2001:db8::/32
          - 198.51.100.7
    rate:
      rateLimit:
        average: 10
        burst: 20
        sourceCriterion:
          ipStrategy:
            ipv6Subnet: 64
    login:
      basicAuth:
        usersFile: /etc/vigie/secrets/users
        realm: mon.example.org
        removeHeader: true
    to-https:
      redirectScheme:
        scheme: https
        port: '8443'
        permanent: true
    files:
      headers:
        customResponseHeaders:
          X-Configuration: 321afbf9b7d78629
          X-Configuration-Read: '{{ (now).UnixNano }}'
  services:
    grafana:
      loadBalancer:
        servers:
          - url: http://grafana:3000
    prometheus:
      loadBalancer:
        servers:
          - url: http://prometheus:9090
tls:
  certificates:
    - certFile: /etc/vigie/secrets/certificate
      keyFile: /etc/vigie/secrets/certificate-key
  options:
    default:
      minVersion: VersionTLS12
      cipherSuites:
        - TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
        - TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
        - TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
        - TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
        - TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
        - TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256
      curvePreferences:
        - X25519MLKEM768
        - X25519
        - CurveP256
        - CurveP384
      sniStrict: true
`;
