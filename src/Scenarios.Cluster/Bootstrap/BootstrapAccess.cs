using System.IO.Compression;
using System.Text;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.ApiServer;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>
/// Objects that kube-apiserver and kubeadm create but that are rarely looked at, taken from a 1.33 cluster: roles and bindings
/// (<c>access.json.gz</c>); the token by which nodes join, API services, request priorities and the Services' CIDR (<c>rest.json.gz</c>).
/// Each file is read when one of its resources is first needed, which most runs never do.
/// </summary>
/// <param name="made">When the objects were created.</param>
/// <param name="others">Additional objects.</param>
internal sealed class BootstrapAccess(DateTimeOffset made, IReadOnlyList<ObjectValue> others)
{
    private const string Group = "rbac.authorization.k8s.io";
    private Dictionary<string, List<ApiObject>>? _access;
    private Dictionary<string, List<ApiObject>>? _rest;

    /// <summary>The snapshot's objects of the resource; null if the resource is in neither file.</summary>
    public IReadOnlyList<ApiObject>? Find(ResourceType type) => type switch
    {
        { Group: Group } => (_access ??= Load("access")).GetValueOrDefault(type.Kind, []),
        { Kind: "APIService" or "FlowSchema" or "PriorityLevelConfiguration" or "ServiceCIDR" or "ComponentStatus" or "Secret" } =>
            (_rest ??= Load("rest")).GetValueOrDefault(type.Kind, []),
        _ => null,
    };

    private Dictionary<string, List<ApiObject>> Load(string name)
    {
        using var stream = typeof(BootstrapAccess).Assembly.GetManifestResourceStream(name + ".json.gz")
            ?? throw new InvalidOperationException($"The objects of a new cluster in {name}.json.gz are not built in.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var random = new SeededRandom(StableHash.Of("bootstrap/" + name));
        var identities = new IdentitySource(random, random);
        var objects = new Dictionary<string, List<ApiObject>>(StringComparer.Ordinal);
        var version = 0;
        var text = reader.ReadToEnd().Replace("${made}", Timestamp.Format(made), StringComparison.Ordinal);
        foreach (var tree in ((ListValue)JsonReader.ReadOrThrow(text)).OfType<ObjectValue>().Concat(others))
        {
            var stamped = Stamp(tree, identities.NewUid(), ++version);
            var item = new ApiObject(stamped, WrittenBy(stamped));
            if (!objects.TryGetValue(item.Kind, out var list))
            {
                objects.Add(item.Kind, list = []);
            }

            list.Add(item);
        }

        return objects;
    }

    // The server writes the APIServices that it serves itself; the writer of the others is unknown.
    private WriteHistory? WrittenBy(ObjectValue tree) => tree.Text("kind") == "APIService" && tree.Find("spec", "service") is null
        ? WriteHistory.Created(
            new FieldWriter("kube-apiserver", false, tree.Text("apiVersion"), string.Empty), Timestamp.ValueOf(made),
            tree.Without("status"))
        : null;

    private ObjectValue Stamp(ObjectValue tree, string uid, int version)
    {
        var metadata = ((ObjectValue)tree["metadata"]!)
            .With("uid", new StringValue(uid))
            .With("resourceVersion", new StringValue(version.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .With("creationTimestamp", Timestamp.ValueOf(made));
        return tree.With("metadata", metadata);
    }
}
