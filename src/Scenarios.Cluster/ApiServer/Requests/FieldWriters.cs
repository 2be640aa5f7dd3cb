using System.Runtime.CompilerServices;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Served;
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
    private readonly SharedHistories _shared = new();
    private FieldWriter? _last;

    /// <param name="sent">What the client asked for, with its defaults.</param>
    /// <param name="stored">What is to be stored of it.</param>
    public WriteHistory? Created(ResourceType type, ObjectValue sent, ObjectValue stored, WriteOptions options)
    {
        if (ReferenceEquals(type, KnownResources.Events))
        {
            return null;
        }

        if (GivenOwners.Of(sent, null) is { } given)
        {
            return given;
        }

        var (writer, time) = (WriterOf(type, options, string.Empty), Timestamp.ValueOf(simulation.Now));
        return ComponentWrites.Are(options) && type.Custom is null && HasOnlySpec(sent) && WriteHistory.HasSameMetadata(sent, stored)
            ? _shared.Created(writer, time, sent["spec"])
            : WriteHistory.Created(writer, time, sent, type.Custom?.Facts, OtherForm(type, options, null, null, sent));
    }

    /// <returns>Null for an object that nobody is known to own anything of, as upstream does not begin with an update.</returns>
    public WriteHistory? Changed(ResourceType type, ApiObject previous, ObjectValue sent, WriteOptions options, string subresource)
    {
        if (GivenOwners.Of(sent, previous.History) is not { } history)
        {
            return null;
        }

        var writer = WriterOf(type, options, subresource);
        var time = Timestamp.ValueOf(simulation.Now);
        if (subresource == "status" && ComponentWrites.Are(options) && type.Custom is null)
        {
            history = WriteHistory.HasSameMetadata(previous.Tree, sent) ? history : history.Settled(previous.Tree, sent);
            return Shortened(type, sent, _shared.StatusChanged(history, writer, time, previous.Tree["status"] ?? ObjectValue.Empty));
        }

        // What is written through the Scale loses its time on the way back (managedfields/scalehandler.go).
        return Shortened(type, sent, history.Changed(writer, subresource == ScaleSubresource.Name
            ? null : time, Scaled(Found(type, options, previous.Tree), subresource), Scaled(sent, subresource), type.Custom?.Facts,
            OtherForm(type, options, history, previous.Tree, sent)));
    }

    // What a writer finds has come by way of the version in which he writes.
    private static ObjectValue Found(ResourceType type, WriteOptions options, ObjectValue before) =>
        AlternativeForm.OfVersions(type) is { } form && options.ServedVersion == form.ApiVersion
            ? form.ToStored(form.FromStored(before), null) : before;

    // Only where somebody writes in the version in which the objects are not kept: that costs two conversions.
    private static OtherForm? OtherForm(
        ResourceType type, WriteOptions options, WriteHistory? history, ObjectValue? before, ObjectValue after) =>
        AlternativeForm.OfVersions(type) is { } form
            && (options.ServedVersion == form.ApiVersion || history?.Knows(form.ApiVersion) == true)
            ? new OtherForm(form.ApiVersion, before is null ? null : form.FromStored(before), form.FromStored(after))
            : null;

    /// <summary>What a writer is called.</summary>
    public static string NameOf(WriteOptions options) => options.FieldManager.Length == 0 ? Unsaid : options.FieldManager;

    /// <summary>The writer's one value.</summary>
    public FieldWriter WriterOf(ResourceType type, WriteOptions options, string subresource, bool isApply = false)
    {
        var version = options.ServedVersion ?? type.ApiVersion;
        var manager = NameOf(options);
        if (_last is { } last && last.Manager == manager && last.ApiVersion == version && last.Subresource == subresource
            && last.IsApply == isApply)
        {
            return last;
        }

        var wanted = new FieldWriter(manager, isApply, version, subresource);
        if (!_known.TryGetValue(wanted, out var known))
        {
            _known.Add(wanted, known = wanted);
        }

        return _last = known;
    }

    private static WriteHistory Shortened(ResourceType type, ObjectValue tree, WriteHistory history) =>
        history.Length <= WriteHistory.Longest
            ? history
            : WriteHistory.Reckoned(FieldOwners.Of(history, tree, type.ApiVersion, type.Kind).All);

    private static bool HasOnlySpec(ObjectValue sent)
    {
        foreach (var (field, _) in sent)
        {
            if (field is not ("apiVersion" or "kind" or "metadata" or "spec" or "status"))
            {
                return false;
            }
        }

        return true;
    }

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

    /// <summary>
    /// The histories that came lately, so that objects of one template that are written in the same second have the same one.
    /// </summary>
    private sealed class SharedHistories
    {
        private const int Places = 256;

        private WriteHistory? _created;
        private Value? _spec;
        private WriteHistory?[]? _statuses;

        public WriteHistory Created(FieldWriter writer, StringValue time, Value? spec)
        {
            if (_created is { } known && ReferenceEquals(_spec, spec) && ReferenceEquals(known.Writer, writer) && Equals(known.Time, time))
            {
                return known;
            }

            _spec = spec;
            return _created = WriteHistory.CreatedAsStored(writer, time, spec);
        }

        public WriteHistory StatusChanged(WriteHistory history, FieldWriter writer, StringValue time, Value before)
        {
            _statuses ??= new WriteHistory?[Places];
            var hash = (RuntimeHelpers.GetHashCode(history) * 31) + RuntimeHelpers.GetHashCode(time);
            ref var place = ref _statuses[((hash * 31) + RuntimeHelpers.GetHashCode(before)) & (Places - 1)];
            return place is { } known && known.IsStatusChange(history, writer, time, before)
                ? known
                : place = history.StatusChanged(writer, time, before);
        }
    }
}
