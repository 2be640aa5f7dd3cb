using Scenarios.Cluster.ApiServer.Admission;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Stores the Events that components record about namespaced objects, packed from the start: the same result as
/// <see cref="ObjectWriter.Create"/>, without building a tree first. Nothing else is written as often.
/// </summary>
internal sealed class EventWriter(Simulation simulation, ObjectStore store, IdentitySource identities)
{
    /// <summary>
    /// An Event's first slots are its metadata: name, uid, creationTimestamp, resourceVersion; the namespace is part of the form.
    /// </summary>
    public const int MetadataSlots = 4;

    /// <summary>
    /// The longest DNS subdomain (apimachinery, util/validation). Length is the only way in which an Event's name can be invalid, because
    /// the name begins with an object's name.
    /// </summary>
    private const int LongestName = 253;

    /// <summary>The pattern of the fields that every Event begins with.</summary>
    public static ObjectBuilder Pattern(string @namespace) => new ObjectBuilder(15)
        .AddShared("apiVersion", "v1")
        .AddShared("kind", "Event")
        .Add("metadata", ObjectValue.Of(
            ("name", PackedForm.Slot),
            ("namespace", StringValue.Shared(@namespace)),
            ("uid", PackedForm.Slot),
            ("creationTimestamp", PackedForm.Slot),
            ("resourceVersion", PackedForm.Slot)));

    /// <param name="leaves">The values of the form's slots; those of the metadata are filled in here.</param>
    /// <returns>The stored Event; null if it was refused.</returns>
    public ApiObject? Create(PackedForm form, string @namespace, string name, object[] leaves)
    {
        if (!NamespaceLifecycle.Accepts(store, @namespace))
        {
            return null;
        }

        var uid = identities.NewGuid();
        if (name.Length > LongestName || store.Of(KnownResources.Events).Find(new ObjectKey(@namespace, name)) is not null)
        {
            return null;
        }

        leaves[0] = name;
        leaves[1] = uid;
        leaves[2] = Timestamp.ValueOf(simulation.Now).Text;
        leaves[3] = store.Version + 1;
        var stamped = form.Fill(@namespace, name, leaves);
        store.Add(KnownResources.Events, stamped);
        return stamped;
    }
}
