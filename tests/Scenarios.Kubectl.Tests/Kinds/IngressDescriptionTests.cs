using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Kinds;

/// <summary>What kubectl 1.33 printed for the same objects on a real cluster.</summary>
internal sealed class IngressDescriptionTests
{
    private const string Objects = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: web-abcde, labels: {kubernetes.io/service-name: web}}
        addressType: IPv4
        ports: [{name: http, port: 80, protocol: TCP}]
        endpoints: [{addresses: [10.244.3.70], conditions: {ready: true}}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: sample-ingress}
        spec:
          defaultBackend: {service: {name: fallback, port: {number: 80}}}
          tls: [{hosts: [sample.example.com], secretName: tls-sample}]
          rules:
          - host: sample.example.com
            http:
              paths:
              - {path: /path1, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
              - {path: /path2, pathType: Exact, backend: {service: {name: web, port: {name: http}}}}
          - http:
              paths:
              - {path: /, pathType: Prefix, backend: {service: {name: none, port: {number: 8080}}}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: nginx}
        spec: {controller: k8s.io/ingress-nginx}
        """;

    [Test]
    public void Describe_IngressWithRules_IsWhatKubectlPrints() =>
        Describe("ingress sample-ingress").ShouldBe("""
            Name:             sample-ingress
            Labels:           <none>
            Namespace:        default
            Address:          
            Ingress Class:    <none>
            Default backend:  fallback:80 (<error: services "fallback" not found>)
            TLS:
              tls-sample terminates sample.example.com
            Rules:
              Host                Path  Backends
              ----                ----  --------
              sample.example.com  
                                  /path1   web:80 (10.244.3.70:80)
                                  /path2   web:http (10.244.3.70:80)
              *                   
                                  /   none:8080 (<error: services "none" not found>)
            Annotations:          <none>
            Events:               <none>

            """.ReplaceLineEndings("\n"));

    [Test]
    public void Describe_IngressClass_IsWhatKubectlPrints() =>
        Describe("ingressclass nginx").ShouldBe(
            "Name:         nginx\nLabels:       <none>\nAnnotations:  <none>\nController:   k8s.io/ingress-nginx\nEvents:       <none>\n");

    private static string Describe(string what)
    {
        var terminal = new Terminal().WithFile("objects.yaml", Objects);
        terminal.Run("create -f objects.yaml").Error.ShouldNotContain("error");
        var result = terminal.Run($"describe {what}");
        result.Error.ShouldBe("");
        return result.Output;
    }
}
