using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Notes who writes what (apiserver, endpoints/handlers/{create,update}.go: a manager is known by the request before admission changes it).
/// Writers are few, and each is one value.
/// </summary>
internal sealed class FieldWriters(Simulation simulation)
{
    /// <summary>Who says nothing of himself: the first word of kubectl's user agent.</summary>
    private const string Unsaid = "kubectl";

    private readonly Dictionary<FieldWriter, FieldWriter> _known = [];
    private FieldWriter? _last;

    /// <param name="sent">What the client asked for, with its defaults.</param>
    public WriteHistory? Created(ResourceType type, ObjectValue sent, WriteOptions options) =>
        ReferenceEquals(type, KnownResources.Events)
            ? null
            : GivenOwners.Of(sent, null) ?? WriteHistory.Created(
                WriterOf(type, options, string.Empty), Timestamp.ValueOf(simulation.Now), sent, type.Custom?.Facts);

    /// <returns>Null for an object that nobody is known to own anything of, as upstream does not begin with an update.</returns>
    public WriteHistory? Changed(ResourceType type, ApiObject previous, ObjectValue sent, WriteOptions options, string subresource)
    {
        if (GivenOwners.Of(sent, previous.History) is not { } history)
        {
            return null;
        }

        var writer = WriterOf(type, options, subresource);
        var time = Timestamp.ValueOf(simulation.Now);
        if (subresource == "status" && ComponentWrites.Are(options))
        {
            var (before, after) = (previous.Tree["status"] ?? ObjectValue.Empty, sent["status"] ?? ObjectValue.Empty);
            return Shortened(type, history.StatusChanged(writer, time, before, after, type.Custom?.Facts));
        }

        // What is written through the Scale loses its time on the way back (managedfields/scalehandler.go).
        return Shortened(type, history.Changed(writer, subresource == ScaleSubresource.Name
            ? null : time, Scaled(previous.Tree, subresource), Scaled(sent, subresource), type.Custom?.Facts));
    }

    /// <summary>What a writer is called.</summary>
    public static string NameOf(WriteOptions options) => options.FieldManager.Length == 0 ? Unsaid : options.FieldManager;

    /// <summary>The writer's one value.</summary>
    public FieldWriter WriterOf(ResourceType type, WriteOptions options, string subresource, bool isApply = false)
    {
        var manager = NameOf(options);
        if (_last is { } last && last.Manager == manager && last.ApiVersion == type.ApiVersion && last.Subresource == subresource
            && last.IsApply == isApply)
        {
            return last;
        }

        var wanted = new FieldWriter(manager, isApply, type.ApiVersion, subresource);
        if (!_known.TryGetValue(wanted, out var known))
        {
            _known.Add(wanted, known = wanted);
        }

        return _last = known;
    }

    private static WriteHistory Shortened(ResourceType type, WriteHistory history) => history.Length <= WriteHistory.Longest
        ? history
        : WriteHistory.Reckoned(FieldOwners.Of(history, type.ApiVersion, type.Kind).All);

    // Through the Scale only its own fields are written, and Go leaves out no replicas.
    private static ObjectValue Scaled(ObjectValue tree, string subresource)
    {
        if (subresource != ScaleSubresource.Name)
        {
            return tree;
        }

        return tree.Find("spec", "replicas") is IntegerValue { Integer: not 0 } replicas
            ? ObjectValue.Of(("spec", ObjectValue.Of(("replicas", replicas))))
            : ObjectValue.Of(("spec", ObjectValue.Empty));
    }
}
