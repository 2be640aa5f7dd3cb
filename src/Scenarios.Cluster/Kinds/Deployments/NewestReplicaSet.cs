using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Finds or creates the ReplicaSet of a Deployment's current template (kubernetes, sync.go, getNewReplicaSet).</summary>
internal sealed class NewestReplicaSet(ComponentContext context, EventRecorder events)
{
    private const string HashLabel = "pod-template-hash";

    // Every reconciliation compares the same few templates.
    private static readonly Recent<ObjectValue, ObjectValue> Unhashed = new(64, MakeUnhashed, ReferenceEqualityComparer.Instance);

    /// <summary>The oldest ReplicaSet with the Deployment's template, ignoring the hash label (FindNewReplicaSet).</summary>
    public static ReplicaSet? Find(Deployment deployment, IEnumerable<ReplicaSet> byAge)
    {
        var template = Unhashed.Of(deployment.Spec.Template.Tree);
        foreach (var replicaSet in byAge)
        {
            if (Unhashed.Of(replicaSet.Spec.Template.Tree).Equals(template))
            {
                return replicaSet;
            }
        }

        return null;
    }

    /// <summary>Updates the ReplicaSet's revision and annotations, or creates it if it is missing and that is allowed.</summary>
    public ReplicaSet? Sync(Rollout rollout, bool mayCreate)
    {
        var revision = Revisions.Newest(rollout.Old) + 1;
        if (rollout.Newest is { } existing)
        {
            return Refresh(rollout, existing, revision);
        }

        return mayCreate ? Create(rollout, revision) : null;
    }

    private static ObjectValue MakeUnhashed(ObjectValue tree)
    {
        var metadata = new PodTemplateSpec(tree).Metadata;
        return metadata.Labels[HashLabel] is null
            ? tree
            : (new PodTemplateSpec(tree) with { Metadata = metadata with { Labels = metadata.Labels.Without(HashLabel) } }).Tree;
    }

    private ReplicaSet Refresh(Rollout rollout, ReplicaSet existing, long revision)
    {
        var deployment = rollout.Deployment;
        var annotations = Revisions.ForNewest(deployment, existing.Annotations, revision, exists: true, rollout.Limits.MaximumPods);
        var ready = deployment.Spec.MinReadySeconds;
        if (!annotations.Fields.Equals(existing.Annotations.Fields) || ready != existing.Spec.MinReadySeconds)
        {
            if (Writes.Newest(context.Api, KnownResources.ReplicaSets, existing) is not { } newest)
            {
                return existing;
            }

            newest = newest with
            {
                Metadata = newest.Metadata with { Annotations = annotations },
                Spec = newest.Spec with { MinReadySeconds = ready },
            };
            var result = context.Api.Update(KnownResources.ReplicaSets, existing.Namespace, newest, ComponentWrites.Options);
            existing = result.IsSuccess ? ReplicaSet.Of(result.Value) : existing;
        }

        Note(deployment, Revisions.Of(existing), "FoundNewReplicaSet", $"Found new replica set \"{existing.Name}\"", onlyFirst: true);
        return existing;
    }

    private ReplicaSet? Create(Rollout rollout, long revision)
    {
        var deployment = rollout.Deployment;
        var hash = PodTemplateHash.Of(deployment.Spec.Template.Tree, deployment.Status.CollisionCount);
        var replicas = RollingUpdate.NewestSize(rollout, 0);
        var made = Make(rollout, hash, replicas, revision);
        var result = context.Api.Create(KnownResources.ReplicaSets, deployment.Namespace, made, ComponentWrites.Options);
        if (result.IsSuccess)
        {
            if (replicas > 0)
            {
                events.Normal(deployment, "ScalingReplicaSet", $"Scaled up replica set {result.Value.Name} from 0 to {replicas}");
            }

            Note(deployment, revision, "NewReplicaSetCreated", $"Created new replica set \"{result.Value.Name}\"", onlyFirst: false);
            return ReplicaSet.Of(result.Value);
        }

        return result.Status.Reason == StatusReason.AlreadyExists ? Resolve(deployment, made) : Fail(deployment, made, result.Status);
    }

    private static ReplicaSet Make(Rollout rollout, string hash, long replicas, long revision)
    {
        var deployment = rollout.Deployment;
        var template = deployment.Spec.Template;
        var selector = deployment.Spec.Selector;
        var labels = template.Metadata.Labels.With(HashLabel, hash);
        return ReplicaSet.New with
        {
            Metadata = new()
            {
                Name = $"{deployment.Name}-{hash}",
                Namespace = deployment.Namespace,
                Labels = labels,
                Annotations = Revisions.ForNewest(deployment, default, revision, exists: false, rollout.Limits.MaximumPods),
                OwnerReferences = new(Owners.Only(deployment)),
            },
            Spec = new()
            {
                Replicas = replicas,
                MinReadySeconds = deployment.Spec.MinReadySeconds,
                Selector = selector with { MatchLabels = selector.MatchLabels.With(HashLabel, hash) },
                Template = template with { Metadata = template.Metadata with { Labels = labels } },
            },
        };
    }

    /// <summary>
    /// Handles a name that is taken: either the cache lags and the ReplicaSet is ours, or it is another object's and the next hash must
    /// differ.
    /// </summary>
    private ReplicaSet? Resolve(Deployment deployment, ReplicaSet made)
    {
        if (context.Api.Get(KnownResources.ReplicaSets, made.Namespace, made.Name).Value is { } found
            && Owners.IsControlledBy(found, deployment))
        {
            var existing = ReplicaSet.Of(found);
            if (Find(deployment, [existing]) is not null)
            {
                return existing;
            }
        }

        var status = deployment.Status;
        Writes.Status(
            context.Api,
            KnownResources.Deployments,
            deployment,
            status with { CollisionCount = (status.CollisionCount ?? 0) + 1 });
        return null;
    }

    private ReplicaSet? Fail(Deployment deployment, ReplicaSet made, ApiStatus failure)
    {
        var message = $"Failed to create new replica set \"{made.Name}\": {failure.Message}";
        var condition = DeploymentConditions.Make(
            DeploymentConditionType.Progressing, ConditionStatus.False, "ReplicaSetCreateError", message, context.Simulation.Now);
        var status = deployment.Status;
        Writes.Status(
            context.Api,
            KnownResources.Deployments,
            deployment,
            status with { Conditions = DeploymentConditions.Set(status.Conditions, condition) });
        events.Warning(deployment, "ReplicaSetCreateError", message);
        return null;
    }

    /// <summary>Writes the revision and the Progressing condition to the Deployment through its status, as upstream does.</summary>
    private void Note(Deployment deployment, long revision, string reason, string message, bool onlyFirst)
    {
        if (Writes.Newest(context.Api, KnownResources.Deployments, deployment) is not { } newest)
        {
            return;
        }

        var noted = newest;
        if (revision > 0 && Revisions.Of(newest) != revision)
        {
            noted = noted with { Metadata = noted.Metadata with { Annotations = Revisions.WithRevision(noted.Annotations, revision) } };
        }

        var conditions = newest.Status.Conditions;
        var isFirst = !conditions.Find(DeploymentConditionType.Progressing).Exists;
        if (newest.Spec.HasProgressDeadlineSeconds && (isFirst || !onlyFirst))
        {
            var condition = DeploymentConditions.Make(
                DeploymentConditionType.Progressing,
                ConditionStatus.True,
                reason,
                message,
                context.Simulation.Now);
            noted = noted with { Status = noted.Status with { Conditions = DeploymentConditions.Set(conditions, condition) } };
        }

        if (!ReferenceEquals(noted.Tree, newest.Tree))
        {
            context.Api.Update(KnownResources.Deployments, newest.Namespace, noted, ComponentWrites.Options, "status");
        }
    }
}
