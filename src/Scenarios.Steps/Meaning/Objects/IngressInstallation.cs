using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>ingress-nginx for scenarios that do not specify it: installed with a NodePort Service, as on bare metal.</summary>
internal sealed class IngressInstallation(StoryTools tools)
{
    private const string Namespace = "ingress-nginx";
    private const string Name = "ingress-nginx-controller";

    /// <summary>The parts of ingress-nginx's own manifest (deploy/static/provider/baremetal) that routing needs.</summary>
    private const string Manifest = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: ingress-nginx}
        ---
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: nginx}
        spec: {controller: k8s.io/ingress-nginx}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: ingress-nginx-controller, namespace: ingress-nginx, labels: {app.kubernetes.io/name: ingress-nginx}}
        spec:
          selector: {matchLabels: {app.kubernetes.io/name: ingress-nginx}}
          template:
            metadata: {labels: {app.kubernetes.io/name: ingress-nginx}}
            spec:
              containers:
              - name: controller
                image: registry.k8s.io/ingress-nginx/controller:v1.12.1
                args: [/nginx-ingress-controller, --election-id=ingress-nginx-leader, --controller-class=k8s.io/ingress-nginx,
                    --ingress-class=nginx]
                ports: [{name: http, containerPort: 80}, {name: https, containerPort: 443}]
                readinessProbe: {httpGet: {path: /healthz, port: 10254}, periodSeconds: 10}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
        spec:
          type: NodePort
          selector: {app.kubernetes.io/name: ingress-nginx}
          ports: [{name: http, port: 80, targetPort: http}, {name: https, port: 443, targetPort: https}]
        """;

    public void Install() => tools.Manifests.ApplyText(Manifest);

    /// <summary>Sends a GET from outside that the next steps check, with the controller's own request.</summary>
    public void Visit(string url, string host, string path)
    {
        var behind = new List<Exchange>();
        void Note(NetworkClient client, Exchange exchange) => behind.Add(exchange);
        tools.Story.Cluster.Network.Exchanged += Note;
        try
        {
            tools.Requests.Note(url, Get(host, path), behind);
        }
        finally
        {
            tools.Story.Cluster.Network.Exchanged -= Note;
        }
    }

    /// <summary>Whether the controller asks somebody, or has nobody to ask; where it has no rule it answers with 404 itself.</summary>
    public bool Routes(string host, string path)
    {
        var asked = 0;
        void Note(NetworkClient client, Exchange exchange) => asked++;
        tools.Story.Cluster.Network.Exchanged += Note;
        try
        {
            return Get(host, path).Response is { Status: var status } && (status != 404 || asked > 1);
        }
        finally
        {
            tools.Story.Cluster.Network.Exchanged -= Note;
        }
    }

    /// <summary>A GET from outside the cluster to the controller, for a host and a path.</summary>
    /// <exception cref="StepFailureException">No controller is installed that one can send requests to.</exception>
    public Exchange Get(string host, string path)
    {
        var service = tools.Story.History.Now.Find("Service", Namespace, Name)
            ?? tools.Story.History.Now.Of("Service")
            .FirstOrDefault(one => one.Name.Contains("ingress", StringComparison.Ordinal)
            && one.TextAt("spec", "type") is "NodePort" or "LoadBalancer")
            ?? throw new StepFailureException(
                "No Ingress controller is installed. Install it first: Given the NGINX ingress controller is installed");
        var port = service.ListAt("spec", "ports").OfType<ObjectValue>().Select(static one => one["nodePort"]).OfType<IntegerValue>()
            .FirstOrDefault()
            ?? throw new StepFailureException($"Service \"{service.Name}\" has no node port to send requests to.");
        var node = tools.Story.History.Now.Of("Node")[^1].ListAt("status", "addresses").OfType<ObjectValue>()
            .First(static one => one["type"] is StringValue { Text: "InternalIP" });
        var address = ((StringValue)node["address"]!).Text;
        return tools.Story.Cluster.Network.Send(NetworkClient.Outside, address, (int)port.Integer,
            new HttpRequest("GET", path.StartsWith('/') ? path : "/" + path, host, NetworkClient.Outside.Address));
    }
}
