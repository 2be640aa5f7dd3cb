using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apiextensions;

namespace Scenarios.Cluster.Kinds.CustomResourceDefinitions;

/// <summary>
/// Accepts the names of definitions if no other definition uses them, and establishes the definitions (apiextensions,
/// pkg/controller/{status,establish}).
/// </summary>
internal sealed class CustomResourceDefinitionController : IController
{
    private const string Accepted = "the initial names have been accepted";

    private readonly ComponentContext _context;
    private readonly Informer<CustomResourceDefinition> _definitions;

    public CustomResourceDefinitionController(ComponentContext context)
    {
        _context = context;
        _definitions = context.Informers.Of<CustomResourceDefinition>();
        Watches = [ControllerWatch.Of<CustomResourceDefinition>()];

        // Part of the API server, which has finished this work before anybody can send another request.
        var cleanup = new DefinitionCleanup(context);
        context.LateWrites.Register(KnownResources.CustomResourceDefinitions, () =>
        {
            AcceptAll();
            CleanUp(cleanup);
        });
    }

    public string Name => "customresourcedefinition-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_definitions.Find(key) is { IsBeingDeleted: false } definition)
        {
            Accept(definition, [.. _definitions.InOrder()]);
        }

        return ReconcileResult.Done;
    }

    private void AcceptAll()
    {
        var all = _context.Api.List(KnownResources.CustomResourceDefinitions, string.Empty, ListOptions.All).Value?.Items ?? [];
        foreach (var item in all)
        {
            if (!item.IsBeingDeleted && !item.HasCondition("Established"))
            {
                Accept(CustomResourceDefinition.Of(item), [.. all.Select(CustomResourceDefinition.Of)]);
            }
        }
    }

    // Only the first attempt; the finalizer controller polls for what is left after it.
    private void CleanUp(DefinitionCleanup cleanup)
    {
        foreach (var item in _context.Api.List(KnownResources.CustomResourceDefinitions, string.Empty, ListOptions.All).Value?.Items ?? [])
        {
            if (DefinitionCleanup.IsDue(item) && item.ListAt("status", "conditions").Any(static condition =>
                condition.Text("reason") == CustomResourceDefinitionStrategy.Pending))
            {
                cleanup.TryFinish(item);
            }
        }
    }

    private ListValue Set(ListValue conditions, string type, bool holds, string reason, string message) =>
        Conditions.With(conditions, type, holds, reason, message, _context.Simulation.Now);

    private void Accept(CustomResourceDefinition definition, IReadOnlyList<CustomResourceDefinition> all)
    {
        var (names, conflict) = Judge(definition, all);
        var status = definition.Object.Status;
        var conditions = status["conditions"] as ListValue ?? ListValue.Empty;
        conditions = Set(conditions, "NamesAccepted", conflict is null, conflict?.Reason ?? "NoConflicts", conflict?.Message
            ?? "no conflicts found");
        if (!Conditions.IsTrue(conditions, "Established"))
        {
            conditions = conflict is null
                ? Set(conditions, "Established", true, "InitialNamesAccepted", Accepted)
                : Set(conditions, "Established", false, "NotAccepted", "not all names are accepted");
        }

        Writes.Status(
            _context.Api,
            KnownResources.CustomResourceDefinitions,
            definition.Object,
            status.With("conditions", conditions).With("acceptedNames", names),
            ComponentWrites.Server);
    }

    // Names in use by another definition of the group keep their accepted value; all others are accepted.
    private (ObjectValue Names, (string Reason, string Message)? Conflict) Judge(
        CustomResourceDefinition definition, IReadOnlyList<CustomResourceDefinition> all)
    {
        var taken = all.Where(other => other.Name != definition.Name && other.Spec.Group == definition.Spec.Group)
            .Select(static other => other.Object.ObjectAt("status", "acceptedNames")).ToList();
        var resources = taken.SelectMany(static names => new[] { names.Text("plural"), names.Text("singular") }
            .Concat((names["shortNames"] as ListValue ?? ListValue.Empty).OfType<StringValue>().Select(static name => name.Text)))
                .ToHashSet(StringComparer.Ordinal);
        var kinds = taken.SelectMany(static names => new[] { names.Text("kind"), names.Text("listKind") })
            .ToHashSet(StringComparer.Ordinal);
        var wanted = definition.Object.ObjectAt("spec", "names");
        var accepted = definition.Object.ObjectAt("status", "acceptedNames");
        (string Reason, string Message)? conflict = null;
        foreach (var (field, reason, isKind) in new[]
        {
            ("plural", "PluralConflict", false), ("singular", "SingularConflict", false), ("kind", "KindConflict", true),
                ("listKind", "ListKindConflict", true),
        })
        {
            var name = wanted.Text(field);
            if (name.Length > 0 && (isKind ? kinds : resources).Contains(name))
            {
                conflict ??= (reason, $"{GoText.Quote(name)} is already in use");
                wanted = accepted[field] is { } before ? wanted.With(field, before) : wanted.Without(field);
            }
        }

        var shortName = (wanted["shortNames"] as ListValue ?? ListValue.Empty).OfType<StringValue>()
            .FirstOrDefault(name => resources.Contains(name.Text));
        if (shortName is not null)
        {
            conflict ??= ("ShortNamesConflict", $"{GoText.Quote(shortName.Text)} is already in use");
            wanted = wanted.Without("shortNames");
        }

        return (wanted, conflict);
    }
}
