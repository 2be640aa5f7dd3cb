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
            if (!item.IsBeingDeleted && !item.HasCondition(CustomResourceDefinitionConditionType.Established))
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
            if (DefinitionCleanup.IsDue(item) && CustomResourceDefinition.Of(item).Status.Conditions.Any(static condition =>
                condition.Reason == CustomResourceDefinitionStrategy.Pending))
            {
                cleanup.TryFinish(item);
            }
        }
    }

    private void Accept(CustomResourceDefinition definition, IReadOnlyList<CustomResourceDefinition> all)
    {
        var (names, conflict) = Judge(definition, all);
        var (status, now) = (definition.Status, _context.Simulation.Now);
        var conditions = status.Conditions.With(
            CustomResourceDefinitionConditionType.NamesAccepted,
            conflict is null,
            conflict?.Reason ?? "NoConflicts",
            conflict?.Message ?? "no conflicts found",
            now);
        if (!conditions.IsTrue(CustomResourceDefinitionConditionType.Established))
        {
            conditions = conflict is null
                ? conditions.With(CustomResourceDefinitionConditionType.Established, true, "InitialNamesAccepted", Accepted, now)
                : conditions.With(
                    CustomResourceDefinitionConditionType.Established, false, "NotAccepted", "not all names are accepted", now);
        }

        Writes.Status(
            _context.Api,
            KnownResources.CustomResourceDefinitions,
            definition,
            status with { Conditions = conditions, AcceptedNames = names },
            ComponentWrites.Server);
    }

    // Names in use by another definition of the group keep their accepted value; all others are accepted.
    private static (CustomResourceDefinitionNames Names, (string Reason, string Message)? Conflict) Judge(
        CustomResourceDefinition definition, IReadOnlyList<CustomResourceDefinition> all)
    {
        var taken = all.Where(other => other.Name != definition.Name && other.Spec.Group == definition.Spec.Group)
            .Select(static other => other.Status.AcceptedNames).ToList();
        var resources = taken.SelectMany(static names => (string[])[names.Plural, names.Singular, .. names.ShortNames.ToArray()])
            .ToHashSet(StringComparer.Ordinal);
        var kinds = taken.SelectMany(static names => (string[])[names.Kind, names.ListKind]).ToHashSet(StringComparer.Ordinal);
        var (wanted, accepted) = (definition.Spec.Names, definition.Status.AcceptedNames);
        var names = wanted;
        (string Reason, string Message)? conflict = null;
        names = IsTaken(resources, wanted.Plural, "PluralConflict") ? names with { Plural = accepted.Plural } : names;
        names = IsTaken(resources, wanted.Singular, "SingularConflict") ? names with { Singular = accepted.Singular } : names;
        names = IsTaken(kinds, wanted.Kind, "KindConflict") ? names with { Kind = accepted.Kind } : names;
        names = IsTaken(kinds, wanted.ListKind, "ListKindConflict") ? names with { ListKind = accepted.ListKind } : names;
        var isFree = !wanted.ShortNames.ToArray().Any(name => IsTaken(resources, name, "ShortNamesConflict"));
        return (isFree ? names : names with { ShortNames = default }, conflict);

        bool IsTaken(HashSet<string> others, string name, string reason)
        {
            if (name.Length == 0 || !others.Contains(name))
            {
                return false;
            }

            conflict ??= (reason, $"{GoText.Quote(name)} is already in use");
            return true;
        }
    }
}
