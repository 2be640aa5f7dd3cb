using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apiextensions;

namespace Scenarios.Cluster.Kinds.CustomResourceDefinitions;

/// <summary>Polls until nothing is left of a definition that is being deleted (apiextensions, pkg/controller/finalizer).</summary>
internal sealed class CustomResourceDefinitionFinalizer : IController
{
    // The interval between two polls.
    private static readonly TimeSpan PollTime = TimeSpan.FromSeconds(5);

    private readonly ComponentContext _context;
    private readonly Informer<CustomResourceDefinition> _definitions;
    private readonly DefinitionCleanup _cleanup;

    public CustomResourceDefinitionFinalizer(ComponentContext context)
    {
        _context = context;
        _definitions = context.Informers.Of<CustomResourceDefinition>();
        _cleanup = new DefinitionCleanup(context);
        Watches =
        [
            ControllerWatch.Of<CustomResourceDefinition>(static (change, queue) =>
            {
                if (change.After is { IsBeingDeleted: true } && change.Before is not { IsBeingDeleted: true })
                {
                    queue.Add(change.Key);
                }
            }),
        ];
    }

    public string Name => "crd-finalizer";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key) =>
        _definitions.Find(key) is { IsBeingDeleted: true } cached
        && Writes.Newest(_context.Api, KnownResources.CustomResourceDefinitions, cached.Object) is { } definition
        && DefinitionCleanup.IsDue(definition) && !_cleanup.TryFinish(definition)
            ? ReconcileResult.RequeueAfter(PollTime, Activity.Background)
            : ReconcileResult.Done;
}
