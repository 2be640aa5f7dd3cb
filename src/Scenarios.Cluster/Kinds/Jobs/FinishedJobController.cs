using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>Deletes Jobs <c>ttlSecondsAfterFinished</c> after they finished (kubernetes, pkg/controller/ttlafterfinished).</summary>
internal sealed class FinishedJobController(ComponentContext context) : IController
{
    public string Name => "ttl-after-finished-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; } = [ControllerWatch.Of<Job>(OnJob)];

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (context.Api.Get(KnownResources.Jobs, key.Namespace, key.Name).Value is not { } item || Expiry(Job.Of(item)) is not { } expiry)
        {
            return ReconcileResult.Done;
        }

        if (expiry > context.Simulation.Now)
        {
            return ReconcileResult.RequeueAfter(expiry - context.Simulation.Now, Activity.Background);
        }

        var options = new DeleteOptions { Propagation = DeletionPropagation.Foreground, PreconditionUid = item.Uid };
        return context.Api.Delete(KnownResources.Jobs, key.Namespace, key.Name, options).IsSuccess ? ReconcileResult.Done
            : ReconcileResult.Retry;
    }

    private static void OnJob(InformerChange<Job> change, IWorkQueue queue)
    {
        if (change.After is { } job && Expiry(job) is not null)
        {
            queue.Add(change.Key);
        }
    }

    /// <summary>When the Job is due for deletion; null if it has no TTL, is not finished, or is already being deleted.</summary>
    private static DateTimeOffset? Expiry(Job job) =>
        job.Spec.TtlSecondsAfterFinished is { } seconds && !job.IsBeingDeleted && JobFacts.FinishedAt(job) is { } end
            ? end + TimeSpan.FromSeconds(seconds)
            : null;
}
