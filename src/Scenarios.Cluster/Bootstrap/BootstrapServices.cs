namespace Scenarios.Cluster.Bootstrap;

/// <summary>The Service <c>kubernetes</c>, which kube-apiserver keeps for itself, with its endpoints.</summary>
internal static class BootstrapServices
{
    public static void Write(BootstrapWriter writer)
    {
        writer.Create("""
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"kubernetes","namespace":"default",
              "labels":{"component":"apiserver","provider":"kubernetes"}},
             "spec":{"clusterIP":"10.96.0.1","type":"ClusterIP","ports":[{"name":"https","protocol":"TCP","port":443,"targetPort":6443}]}}
            """);
        var address = BootstrapNodes.AddressOf(0);
        writer.Create($$$$"""
            {"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"kubernetes","namespace":"default",
              "labels":{"endpointslice.kubernetes.io/skip-mirror":"true"}},
             "subsets":[{"addresses":[{"ip":"{{{{address}}}}"}],"ports":[{"name":"https","port":6443,"protocol":"TCP"}]}]}
            """);
        writer.Create($$$$"""
            {"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice","metadata":{"name":"kubernetes","namespace":"default",
              "labels":{"kubernetes.io/service-name":"kubernetes"}},
             "addressType":"IPv4","endpoints":[{"addresses":["{{{{address}}}}"],"conditions":{"ready":true}}],
             "ports":[{"name":"https","port":6443,"protocol":"TCP"}]}
            """);
    }
}
