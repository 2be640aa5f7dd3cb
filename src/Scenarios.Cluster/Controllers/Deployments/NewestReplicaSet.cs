using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>Finds or makes the ReplicaSet of a Deployment's present template (kubernetes, sync.go, getNewReplicaSet).</summary>
internal sealed class NewestReplicaSet(ComponentContext context, EventRecorder events)
{
    private const string HashLabel = "pod-template-hash";

    /// <summary>The oldest ReplicaSet whose template is the Deployment's, but for the hash (FindNewReplicaSet).</summary>
    public static ApiObject? Find(ApiObject deployment, IEnumerable<ApiObject> byAge)
    {
        var template = WithoutHash(deployment.ObjectAt("spec", "template"));
        foreach (var replicaSet in byAge)
        {
            if (WithoutHash(replicaSet.ObjectAt("spec", "template")).Equals(template))
            {
                return replicaSet;
            }
        }

        return null;
    }

    /// <summary>Brings the ReplicaSet's revision and annotations up to date; makes it where it lacks and may be made.</summary>
    public ApiObject? Sync(Rollout rollout, bool mayCreate)
    {
        var revision = Revisions.Newest(rollout.Old) + 1;
        if (rollout.Newest is { } existing)
        {
            return Refresh(rollout, existing, revision);
        }

        return mayCreate ? Create(rollout, revision) : null;
    }

    private static ObjectValue WithoutHash(ObjectValue template) =>
        template.Find("metadata", "labels", HashLabel) is null ? template : template.WithoutPath(["metadata", "labels", HashLabel]);

    private ApiObject Refresh(Rollout rollout, ApiObject existing, long revision)
    {
        var deployment = rollout.Deployment;
        var annotations = Revisions.ForNewest(deployment, existing.Annotations, revision, exists: true, rollout.Limits.MaximumPods);
        var ready = deployment.Spec["minReadySeconds"];
        if (!annotations.Equals(existing.Annotations) || !Equals(ready, existing.Spec["minReadySeconds"]))
        {
            if (Writes.Newest(context.Api, KnownResources.ReplicaSets, existing) is not { } newest)
            {
                return existing;
            }

            var tree = newest.Tree.WithPath(["metadata", "annotations"], annotations);
            tree = ready is null ? tree.WithoutPath(["spec", "minReadySeconds"]) : tree.WithPath(["spec", "minReadySeconds"], ready);
            existing = context.Api.Update(KnownResources.ReplicaSets, existing.Namespace, new ApiObject(tree), ComponentWrites.Options).Value ?? existing;
        }

        Note(deployment, Revisions.Of(existing), "FoundNewReplicaSet", $"Found new replica set \"{existing.Name}\"", onlyFirst: true);
        return existing;
    }

    private ApiObject? Create(Rollout rollout, long revision)
    {
        var deployment = rollout.Deployment;
        var template = deployment.ObjectAt("spec", "template");
        var hash = PodTemplateHash.Of(template, deployment.IntegerAt("status", "collisionCount"));
        var replicas = RollingUpdate.NewestSize(rollout, 0);
        var made = Make(rollout, template, hash, replicas, revision);
        var result = context.Api.Create(KnownResources.ReplicaSets, deployment.Namespace, made, ComponentWrites.Options);
        if (result.IsSuccess)
        {
            if (replicas > 0)
            {
                events.Normal(deployment, "ScalingReplicaSet", $"Scaled up replica set {result.Value.Name} from 0 to {replicas}");
            }

            Note(deployment, revision, "NewReplicaSetCreated", $"Created new replica set \"{result.Value.Name}\"", onlyFirst: false);
            return result.Value;
        }

        return result.Status.Reason == StatusReason.AlreadyExists ? Resolve(deployment, made) : Fail(deployment, made, result.Status);
    }

    private ApiObject Make(Rollout rollout, ObjectValue template, string hash, long replicas, long revision)
    {
        var deployment = rollout.Deployment;
        var hashText = new StringValue(hash);
        template = template.WithPath(["metadata", "labels", HashLabel], hashText);
        var annotations = Revisions.ForNewest(deployment, ObjectValue.Empty, revision, exists: false, rollout.Limits.MaximumPods);
        var metadata = ObjectValue.Of(
            ("name", new StringValue($"{deployment.Name}-{hash}")),
            ("namespace", new StringValue(deployment.Namespace)),
            ("labels", template.Object("metadata", "labels")),
            ("annotations", annotations),
            ("ownerReferences", Owners.Only(deployment)));
        var spec = new ObjectBuilder(4)
            .Add("replicas", replicas)
            .AddIfSet("minReadySeconds", deployment.Spec["minReadySeconds"])
            .Add("selector", deployment.ObjectAt("spec", "selector").WithPath(["matchLabels", HashLabel], hashText))
            .Add("template", template);
        return new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue("apps/v1")), ("kind", new StringValue("ReplicaSet")), ("metadata", metadata), ("spec", spec.ToObject())));
    }

    /// <summary>The cache lags, and it is ours; or another object has the name, and the next hash is to be another one.</summary>
    private ApiObject? Resolve(ApiObject deployment, ApiObject made)
    {
        var existing = context.Api.Get(KnownResources.ReplicaSets, made.Namespace, made.Name).Value;
        if (existing is not null && Owners.IsControlledBy(existing, deployment) && Find(deployment, [existing]) is not null)
        {
            return existing;
        }

        var collisions = (deployment.IntegerAt("status", "collisionCount") ?? 0) + 1;
        Writes.Status(context.Api, KnownResources.Deployments, deployment, deployment.Status.With("collisionCount", IntegerValue.Of(collisions)));
        return null;
    }

    private ApiObject? Fail(ApiObject deployment, ApiObject made, ApiStatus status)
    {
        var message = $"Failed to create new replica set \"{made.Name}\": {status.Message}";
        var condition = DeploymentConditions.Make(
            DeploymentConditions.Progressing, "False", "ReplicaSetCreateError", message, context.Simulation.Now);
        var conditions = DeploymentConditions.Set(deployment.ListAt("status", "conditions"), condition);
        Writes.Status(context.Api, KnownResources.Deployments, deployment, deployment.Status.With("conditions", conditions));
        events.Warning(deployment, "ReplicaSetCreateError", message);
        return null;
    }

    /// <summary>Writes revision and Progressing condition to the Deployment, through its status, as upstream does.</summary>
    private void Note(ApiObject deployment, long revision, string reason, string message, bool onlyFirst)
    {
        if (Writes.Newest(context.Api, KnownResources.Deployments, deployment) is not { } newest)
        {
            return;
        }

        var tree = newest.Tree;
        if (revision > 0 && Revisions.Of(newest) != revision)
        {
            tree = tree.WithPath(
                ["metadata", "annotations", Revisions.Revision],
                new StringValue(revision.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var conditions = newest.ListAt("status", "conditions");
        var isFirst = DeploymentConditions.Find(conditions, DeploymentConditions.Progressing) is null;
        if (newest.IntegerAt("spec", "progressDeadlineSeconds") is not null && (isFirst || !onlyFirst))
        {
            var condition = DeploymentConditions.Make(DeploymentConditions.Progressing, "True", reason, message, context.Simulation.Now);
            tree = tree.WithPath(["status", "conditions"], DeploymentConditions.Set(conditions, condition));
        }

        if (!ReferenceEquals(tree, newest.Tree))
        {
            context.Api.Update(KnownResources.Deployments, newest.Namespace, new ApiObject(tree), ComponentWrites.Options, "status");
        }
    }
}
