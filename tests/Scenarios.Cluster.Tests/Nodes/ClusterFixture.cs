using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>A cluster for tests of nodes, scheduling and network, with the few requests that they make.</summary>
internal sealed class ClusterFixture
{
    public ClusterFixture(ClusterOptions? options = null) => Cluster = new SimulatedCluster(options ?? new ClusterOptions());

    public SimulatedCluster Cluster { get; }

    public IApi Api => Cluster.Api;

    public Simulation Simulation => Cluster.Simulation;

    public static ResourceType Type(string kind) => ApiSchema.Kubernetes.Resources.First(type => type.Kind == kind);

    /// <summary>Creates every document of the text in its namespace, or in default.</summary>
    public ApiObject Create(string yaml)
    {
        ApiObject? last = null;
        var manifest = YamlReader.Read(yaml, "test.yaml");
        manifest.Error.ShouldBeNull();
        foreach (var document in manifest.Documents)
        {
            var item = new ApiObject((ObjectValue)document.Value);
            var type = ApiSchema.Kubernetes.Find(item.ApiVersion, item.Kind)!;
            var @namespace = !type.IsNamespaced ? string.Empty : item.Namespace.Length > 0 ? item.Namespace : "default";
            var result = Api.Create(type, @namespace, item, WriteOptions.Default);
            result.Status?.Message.ShouldBeNull();
            last = result.Value;
        }

        return last!;
    }

    /// <summary>A Pod with one container.</summary>
    public ApiObject CreatePod(string name, string image, string more = "") => Create(
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}, labels: {{app: {name}}}}}\nspec:\n  containers:\n  - name: main\n    "
        + $"image: {image}\n{more}");

    public ApiObject Pod(string name, string @namespace = "default") => Api.Get(Type("Pod"), @namespace, name).ValueOrThrow();

    public bool PodExists(string name) => Api.Get(Type("Pod"), "default", name).IsSuccess;

    public IReadOnlyList<ApiObject> Pods(string selector = "") =>
        Api.List(Type("Pod"), "default", new ListOptions { LabelSelector = selector }).ValueOrThrow().Items;

    /// <summary>Reason and message of each event about the object, oldest first.</summary>
    public IReadOnlyList<string> Events(string name) => [.. Api.List(Type("Event"), "default", ListOptions.All).ValueOrThrow().Items
        .Where(item => item.TextAt("involvedObject", "name") == name)
        .OrderBy(item => long.Parse(item.ResourceVersion))
        .Select(item => $"{item.TextAt("type")} {item.TextAt("reason")} {item.TextAt("message")}")];

    public ClusterFixture Settle()
    {
        Simulation.Settle(TimeSpan.FromMinutes(10)).ShouldBeTrue(Simulation.DescribePending());
        return this;
    }

    public string Log(string pod, PodLogOptions? options = null)
    {
        var text = string.Empty;
        var result = Api.Log("default", pod, options ?? new PodLogOptions());
        if (!result.IsSuccess)
        {
            return result.Status.Message;
        }

        result.Value.Subscribe(piece => text += piece, () => { });
        return text;
    }

    /// <summary>Runs a command in the Pod's container to its end.</summary>
    public (string Output, string Error, PodSessionEnd End) Exec(string pod, params string[] command)
    {
        var (output, error) = (string.Empty, string.Empty);
        PodSessionEnd? end = null;
        using var session = Api.Exec("default", pod, new PodExecOptions { Command = command }).ValueOrThrow();
        session.Subscribe(text => output += text, text => error += text, ended => end = ended);
        Simulation.RunUntil(() => end is not null, TimeSpan.FromMinutes(10)).ShouldBeTrue();
        return (output, error, end!);
    }
}
