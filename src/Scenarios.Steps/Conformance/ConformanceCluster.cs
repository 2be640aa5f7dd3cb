using System.Globalization;
using System.Text;
using Scenarios.Cluster;
using Scenarios.Kernel;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Conformance;

/// <summary>What the conformance features require: a controller, and an echo server for each backend (upstream: test/kubernetes).</summary>
internal sealed class ConformanceCluster(ClusterDriver cluster, ManifestDriver manifests, TerminalDriver terminal)
{
    /// <summary>How long upstream waits for endpoints and for an address.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>How long upstream sleeps so that the controller notices new endpoints.</summary>
    private static readonly TimeSpan AfterScaling = TimeSpan.FromSeconds(60);

    // Like ingress-nginx on kind, on the ports of its node. The features expect a Server header, which ingress-nginx sends only if it is
    // configured to.
    private const string Controller =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: ingress-nginx}
        ---
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: conformance}
        spec: {controller: k8s.io/ingress-nginx}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
        data: {server-tokens: "true"}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
        spec:
          selector: {matchLabels: {app: ingress-nginx}}
          template:
            metadata: {labels: {app: ingress-nginx}}
            spec:
              containers:
                - name: controller
                  image: registry.k8s.io/ingress-nginx/controller:v1.12.1
                  args:
                    - /nginx-ingress-controller
                    - --controller-class=k8s.io/ingress-nginx
                    - --ingress-class=conformance
                    - --configmap=ingress-nginx/ingress-nginx-controller
                  ports:
                    - {name: http, containerPort: 80, hostPort: 80}
                    - {name: https, containerPort: 443, hostPort: 443}
        """;

    private const string EchoServers =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: BACKEND}
        spec:
          selector: {matchLabels: {app: BACKEND}}
          template:
            metadata: {labels: {app: BACKEND}}
            spec:
              containers:
                - name: ingress-conformance-echo
                  image: registry.k8s.io/ingressconformance/echoserver:v0.0.1
                  env:
                    - {name: POD_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                    - {name: NAMESPACE, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}
                    - {name: INGRESS_NAME, value: INGRESS_VALUE}
                    - {name: SERVICE_NAME, value: SERVICE_VALUE}
                  ports: [{PORT_NAMEcontainerPort: 3000}]
                  livenessProbe: {httpGet: {path: /health, port: 3000}, initialDelaySeconds: 1, periodSeconds: 1, failureThreshold: 10}
                  readinessProbe: {httpGet: {path: /health, port: 3000}, initialDelaySeconds: 1, periodSeconds: 1, failureThreshold: 10}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: SERVICE_VALUE}
        spec:
          type: NodePort
          selector: {app: BACKEND}
          ports: [{PORT_NAMEport: PORT_VALUE, targetPort: 3000}]
        """;

    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private bool _isInstalled;

    private SimulatedCluster Cluster => cluster.Cluster;

    /// <summary>Installs the controller if necessary, and creates a namespace with a new name.</summary>
    public string MakeNamespace()
    {
        if (!_isInstalled)
        {
            manifests.ApplyText(Controller);
            cluster.Settle();
            _isInstalled = true;
        }

        terminal.WriteFile(
            "namespace.yaml",
            "apiVersion: v1\nkind: Namespace\nmetadata:\n  generateName: ingress-conformance-\n  labels: {app.kubernetes.io/name: "
            + "ingress-conformance}\n");
        return Run("kubectl create -f namespace.yaml -o jsonpath={.metadata.name}");
    }

    /// <summary>Creates an echo server and a Service for each missing backend, and waits for their endpoints.</summary>
    public void MakeBackends(string @namespace, IngressText ingress)
    {
        foreach (var (service, portName, port) in ingress.Backends)
        {
            if (_made.Add($"{@namespace}/{service}"))
            {
                manifests.ApplyText(EchoServer(ingress.Name, service, portName, port == 0 ? 8080 : port), @namespace: @namespace);
                AwaitEndpoints(@namespace, service, 1);
            }
        }
    }

    /// <summary>Creates a Secret with a self-signed certificate for a host, valid for a year.</summary>
    public void MakeSecret(string @namespace, string name, string host)
    {
        var (certificate, key) = SelfSigned.For(host, Cluster.Simulation.Now);
        manifests.ApplyText(
            $"""
            apiVersion: v1
            kind: Secret
            metadata: {"{"}name: {name}{"}"}
            type: kubernetes.io/tls
            data:
              tls.crt: {Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate))}
              tls.key: {Convert.ToBase64String(Encoding.ASCII.GetBytes(key))}
            """,
            @namespace: @namespace);
    }

    /// <summary>Waits for the Ingress to get an address, and returns it; null if it gets none.</summary>
    public string? AwaitAddress(string @namespace, string name)
    {
        string? Address()
        {
            var first = cluster.History.Now.Find("Ingress", @namespace, name)
                ?.ListAt("status", "loadBalancer", "ingress").OfType<ObjectValue>().FirstOrDefault();
            return ((first?["ip"] ?? first?["hostname"]) as StringValue)?.Text;
        }

        Cluster.Simulation.RunUntil(() => Address() is not null, LongestWait);
        return Address();
    }

    public void Scale(string @namespace, string ingress, string service, int replicas)
    {
        Run(string.Create(CultureInfo.InvariantCulture,
            $"kubectl scale deployment {ingress}-{service} --replicas={replicas} --namespace={@namespace}"));
        AwaitEndpoints(@namespace, service, replicas);
        Cluster.Simulation.RunFor(AfterScaling);
    }

    /// <exception cref="StepFailureException">The values differ.</exception>
    public static void Expect<T>(string what, T expected, T actual)
    {
        if (!Equals(expected, actual))
        {
            throw new StepFailureException($"The {what} is not {expected} but {(actual is "" ? "not told" : actual)}.");
        }
    }

    private void AwaitEndpoints(string @namespace, string service, int count)
    {
        int Ready()
        {
            var view = cluster.History.Now;
            return view.Find("Service", @namespace, service) is { } found ? ObjectFacts.EndpointsOf(found, view).Count() : 0;
        }

        if (!Cluster.Simulation.RunUntil(() => Ready() == count, LongestWait))
        {
            throw new StepFailureException(
                $"Service \"{service}\" has {Ready()} endpoints after {LongestWait.TotalMinutes:F0} minutes, not {count}.");
        }
    }

    private string Run(string command)
    {
        var result = terminal.TypeOwn(command);
        return result.ExitCode == 0
            ? result.Output : throw new StepFailureException($"{command}\nfails with exit code {result.ExitCode}:\n{result.Error}");
    }

    private static string EchoServer(string ingress, string service, string portName, long port) => EchoServers
        .Replace("BACKEND", $"{ingress}-{service}", StringComparison.Ordinal)
        .Replace("INGRESS_VALUE", ingress, StringComparison.Ordinal)
        .Replace("SERVICE_VALUE", service, StringComparison.Ordinal)
        .Replace("PORT_NAME", portName.Length > 0 ? $"name: {portName}, " : string.Empty, StringComparison.Ordinal)
        .Replace("PORT_VALUE", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
