using System.IO.Compression;
using System.Text;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>
/// The roles and bindings that kube-apiserver and kubeadm make, as a cluster of 1.33 had them (<c>access.json.gz</c>). They are read when
/// somebody first asks for one of their
/// resources: most runs never do.
/// </summary>
internal sealed class BootstrapAccess(DateTimeOffset made)
{
    private const string Group = "rbac.authorization.k8s.io";
    private Dictionary<string, List<ApiObject>>? _objects;

    /// <summary>What the snapshot has of the resource; null where it is none of these.</summary>
    public IReadOnlyList<ApiObject>? Find(ResourceType type) =>
        type.Group == Group ? (_objects ??= Load()).GetValueOrDefault(type.Kind, []) : null;

    private Dictionary<string, List<ApiObject>> Load()
    {
        using var stream = typeof(BootstrapAccess).Assembly.GetManifestResourceStream("access.json.gz")
            ?? throw new InvalidOperationException("The roles and bindings of a new cluster are not built in.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var random = new SeededRandom(StableHash.Of("bootstrap/access"));
        var identities = new IdentitySource(random, random);
        var objects = new Dictionary<string, List<ApiObject>>(StringComparer.Ordinal);
        var version = 0;
        foreach (var tree in (ListValue)JsonReader.ReadOrThrow(reader.ReadToEnd()))
        {
            var item = new ApiObject(Stamp((ObjectValue)tree, identities.NewUid(), ++version));
            if (!objects.TryGetValue(item.Kind, out var list))
            {
                objects.Add(item.Kind, list = []);
            }

            list.Add(item);
        }

        return objects;
    }

    private ObjectValue Stamp(ObjectValue tree, string uid, int version)
    {
        var metadata = ((ObjectValue)tree["metadata"]!)
            .With("uid", new StringValue(uid))
            .With("resourceVersion", new StringValue(version.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .With("creationTimestamp", Timestamp.ValueOf(made));
        return tree.With("metadata", metadata);
    }
}
