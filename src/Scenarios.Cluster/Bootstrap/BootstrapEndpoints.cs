namespace Scenarios.Cluster.Bootstrap;

/// <summary>The endpoints of the DNS Service, as the endpoint controllers left them.</summary>
internal static class BootstrapEndpoints
{
    private const string Ports = """
        [{"name":"dns","port":53,"protocol":"UDP"},{"name":"dns-tcp","port":53,"protocol":"TCP"},{"name":"metrics","port":9153,"protocol":"TCP"}]
        """;

    public static void Write(BootstrapWriter writer, ApiObject service, IReadOnlyList<ApiObject> pods)
    {
        writer.Create($$$$"""
            {"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"kube-dns","namespace":"kube-system",
              "annotations":{"endpoints.kubernetes.io/last-change-trigger-time":"{{{{writer.Now}}}}"},
              "labels":{"endpoints.kubernetes.io/managed-by":"endpoint-controller",
               "k8s-app":"kube-dns","kubernetes.io/cluster-service":"true","kubernetes.io/name":"CoreDNS"}},
             "subsets":[{"addresses":[{{{{string.Join(',', pods.Select(AddressOf))}}}}],"ports":{{{{Ports}}}}}]}
            """);
        writer.Create($$$$"""
            {"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice","metadata":{"name":"kube-dns-9q5tb","generateName":"kube-dns-","namespace":"kube-system",
              "annotations":{"endpoints.kubernetes.io/last-change-trigger-time":"{{{{writer.Now}}}}"},
              "labels":{"endpointslice.kubernetes.io/managed-by":"endpointslice-controller.k8s.io","k8s-app":"kube-dns",
               "kubernetes.io/cluster-service":"true","kubernetes.io/name":"CoreDNS","kubernetes.io/service-name":"kube-dns"},
              "ownerReferences":[{{{{OwnerReference.ToController(service).ToTree()}}}}]},
             "addressType":"IPv4","endpoints":[{{{{string.Join(',', pods.Select(EndpointOf))}}}}],"ports":{{{{Ports}}}}}
            """);
    }

    private static string AddressOf(ApiObject pod) => $$$$"""
        {"ip":"{{{{pod.TextAt("status", "podIP")}}}}","nodeName":"{{{{pod.TextAt("spec", "nodeName")}}}}","targetRef":{{{{Reference(pod)}}}}}
        """;

    private static string EndpointOf(ApiObject pod) => $$$$"""
        {"addresses":["{{{{pod.TextAt("status", "podIP")}}}}"],"conditions":{"ready":true,"serving":true,"terminating":false},
         "nodeName":"{{{{pod.TextAt("spec", "nodeName")}}}}","targetRef":{{{{Reference(pod)}}}}}
        """;

    private static string Reference(ApiObject pod) =>
        $$$$"""{"kind":"Pod","namespace":"{{{{pod.Namespace}}}}","name":"{{{{pod.Name}}}}","uid":"{{{{pod.Uid}}}}"}""";
}
