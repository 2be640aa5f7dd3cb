using System.Runtime.CompilerServices;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Served;
using Scenarios.Kernel;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Records which manager writes which fields (apiserver, endpoints/handlers/{create,update}.go: ownership follows the request as sent,
/// before admission changes it). Writers are few, and each is one shared instance.
/// </summary>
internal sealed class FieldWriters(Simulation simulation)
{
    /// <summary>The manager of clients that name none: the first word of kubectl's user agent.</summary>
    private const string Unsaid = "kubectl";

    private readonly Dictionary<FieldWriter, FieldWriter> _known = [];
    private readonly SharedHistories _shared = new();
    private FieldWriter? _last;

    /// <param name="sent">What the client sent, with defaults.</param>
    /// <param name="stored">What will be stored.</param>
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

    /// <returns>Null for an object without recorded owners: upstream does not start recording at an update.</returns>
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

        // Entries written through the Scale lose their time when converted back (managedfields/scalehandler.go).
        return Shortened(type, sent, history.Changed(writer, subresource == ScaleSubresource.Name
            ? null : time, Scaled(Found(type, options, previous.Tree), subresource), Scaled(sent, subresource), type.Custom?.Facts,
            OtherForm(type, options, history, previous.Tree, sent)));
    }

    // The previous object as the writer saw it, converted to the version in which it writes and back.
    private static ObjectValue Found(ResourceType type, WriteOptions options, ObjectValue before) =>
        AlternativeForm.OfVersions(type) is { } form && options.ServedVersion == form.ApiVersion
            ? form.ToStored(form.FromStored(before), null) : before;

    // Only if somebody writes in a version other than the stored one: that costs two conversions.
    private static OtherForm? OtherForm(
        ResourceType type, WriteOptions options, WriteHistory? history, ObjectValue? before, ObjectValue after) =>
        AlternativeForm.OfVersions(type) is { } form
            && (options.ServedVersion == form.ApiVersion || history?.Knows(form.ApiVersion) == true)
            ? new OtherForm(form.ApiVersion, before is null ? null : form.FromStored(before), form.FromStored(after))
            : null;

    /// <summary>The writer's manager name.</summary>
    public static string NameOf(WriteOptions options) => options.FieldManager.Length == 0 ? Unsaid : options.FieldManager;

    /// <summary>The one shared instance for this writer.</summary>
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

    // The Scale writes only its own fields, and Go omits zero replicas.
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

    /// <summary>Recently created histories, so that objects of one template written in the same second share one instance.</summary>
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
