using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Deployments;

/// <summary>Rollouts of Deployments, in kubectl's words (kubectl, pkg/polymorphichelpers/rollout_status.go).</summary>
internal sealed class DeploymentRollout : IPausableRollout
{
    private const string DeadlineExceeded = "ProgressDeadlineExceeded";

    public PodTemplateSpec TemplateOf(ApiObject item) => Deployment.Of(item).Spec.Template;

    public ApiObject WithTemplate(ApiObject item, PodTemplateSpec template) =>
        Deployment.Of(item) is var deployment ? deployment with { Spec = deployment.Spec with { Template = template } } : item;

    public bool IsPaused(ApiObject item) => Deployment.Of(item).Spec.Paused;

    public ApiObject WithPaused(ApiObject item, bool isPaused) =>
        Deployment.Of(item) is var deployment ? deployment with { Spec = deployment.Spec with { Paused = isPaused } } : item;

    public async Coroutine<SortedDictionary<long, WorkloadRevision>> HistoryOf(CommandCall call, ApiObject item)
    {
        var history = new SortedDictionary<long, WorkloadRevision>();
        foreach (var (number, found) in await Revisions.Of(call, Deployment.Of(item)))
        {
            var replicaSet = ReplicaSet.Of(found);
            var (template, cause) = (replicaSet.Spec.Template, replicaSet.Annotations[ChangeCause.Annotation]);
            if (cause is not null)
            {
                var metadata = template.Metadata;
                template = template
                    with
                { Metadata = metadata with { Annotations = metadata.Annotations.With(ChangeCause.Annotation, cause) } };
            }

            history.Add(number, new WorkloadRevision(cause, template, found));
        }

        return history;
    }

    public Coroutine<string> Undo(CommandCall call, Target target, long toRevision, DryRun dryRun) =>
        DeploymentUndo.Undo(call, target, toRevision, dryRun);

    public (string Message, bool IsDone) Progress(ApiObject item, long revision)
    {
        var deployment = Deployment.Of(item);
        var (name, status) = (GoText.Quote(item.Name), deployment.Status);
        CheckRevision(deployment, revision);
        if (deployment.Metadata.Generation > status.ObservedGeneration)
        {
            return ("Waiting for deployment spec update to be observed...\n", false);
        }

        if (status.Conditions.Find(DeploymentConditionType.Progressing).Reason == DeadlineExceeded)
        {
            throw new CommandFailedException($"deployment {name} exceeded its progress deadline");
        }

        return Missing(deployment.Spec, status) is { } missing
            ? ($"Waiting for deployment {name} rollout to finish: {missing}...\n", false)
            : ($"deployment {name} successfully rolled out\n", true);
    }

    private static string? Missing(DeploymentSpec spec, DeploymentStatus status)
    {
        if (status.UpdatedReplicas < spec.Replicas)
        {
            return $"{status.UpdatedReplicas} out of {spec.Replicas} new replicas have been updated";
        }

        if (status.Replicas > status.UpdatedReplicas)
        {
            return $"{status.Replicas - status.UpdatedReplicas} old replicas are pending termination";
        }

        return status.AvailableReplicas < status.UpdatedReplicas
            ? $"{status.AvailableReplicas} of {status.UpdatedReplicas} updated replicas are available"
            : null;
    }

    private static void CheckRevision(Deployment item, long revision)
    {
        if (revision == 0)
        {
            return;
        }

        var running = Revisions.In(item.Annotations) ?? throw new CommandFailedException(
            $"cannot get the revision of deployment {GoText.Quote(item.Name)}: strconv.ParseInt: parsing \"\": invalid syntax");
        if (running != revision)
        {
            throw new CommandFailedException($"desired revision ({revision}) is different from the running revision ({running})");
        }
    }
}
