using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Kinds.Deployments;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

/// <summary>
/// A Deployment and its ReplicaSets as a controller finds them, on an API server where nobody else acts. Strategy and defaults are those of
/// upstream's own tests (deployment_controller_test.go, newDeployment): RollingUpdate with neither surge nor unavailable Pods.
/// </summary>
internal sealed class RolloutFixture
{
    private readonly ControlPlane _cluster = new(runsPods: false, runsControllers: false);
    private readonly List<ReplicaSet> _byAge = [];
    private readonly Deployment _deployment;
    private readonly string _type;

    public RolloutFixture(long replicas, string surge = "0", string unavailable = "0", string type = "RollingUpdate")
    {
        _type = type;
        _deployment = Make(replicas, surge, unavailable);
        Scaler = new ReplicaSetScaler(_cluster.Context, _cluster.Context.Events("deployment-controller"));
    }

    public ReplicaSetScaler Scaler { get; }

    /// <summary>Adds a ReplicaSet that is a second younger than those before it.</summary>
    /// <param name="available">How many of its Pods are available; all unless stated.</param>
    /// <param name="desired">The Deployment's size as this ReplicaSet was last told; none unless stated.</param>
    public void Add(string name, long size, long? available = null, long? desired = null, long? maximum = null)
    {
        var annotations = desired is null
            ? string.Empty
            : $"annotations: {{deployment.kubernetes.io/desired-replicas: '{desired}', deployment.kubernetes.io/max-replicas: "
                + $"'{maximum ?? desired}'}}";
        var made = ReplicaSet.Of(_cluster.Create($$"""
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata: {name: {{name}}, {{annotations}} }
            spec:
              replicas: {{size}}
              selector: {matchLabels: {app: {{name}} } }
              template: {metadata: {labels: {app: {{name}} } }, spec: {containers: [{name: c, image: nginx}] } }
            """));
        _byAge.Add(made with { Status = made.Status with { Replicas = size, AvailableReplicas = available ?? size } });
        _cluster.Simulation.RunFor(TimeSpan.FromSeconds(1));
    }

    /// <param name="newest">The ReplicaSet of the current template; none unless stated.</param>
    public Rollout Look(string? newest = null) => new(
        _deployment,
        newest is null ? null : _byAge.Find(item => item.Name == newest),
        [.. _byAge.Where(item => item.Name != newest)]);

    /// <summary>The sizes on the server, the oldest ReplicaSet first.</summary>
    public IEnumerable<long> Sizes =>
        _byAge.Select(item => ReplicaSet.Of(_cluster.Get(KnownResources.ReplicaSets, item.Name)).Spec.Replicas);

    /// <summary>The size and the maximum that the ReplicaSet was last told.</summary>
    public string Told(string name)
    {
        var annotations = _cluster.Get(KnownResources.ReplicaSets, name).Annotations;
        const string Prefix = "deployment.kubernetes.io/";
        return $"{annotations.Text(Prefix + "desired-replicas")} {annotations.Text(Prefix + "max-replicas")}";
    }

    private Deployment Make(long replicas, string surge, string unavailable)
    {
        var rolling = _type == "RollingUpdate" ? $", rollingUpdate: {{maxSurge: {surge}, maxUnavailable: {unavailable}}}" : string.Empty;
        return Deployment.Of(ControlPlane.Parse($$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: foo, namespace: default, uid: uid-of-foo}
            spec:
              replicas: {{replicas}}
              strategy: {type: {{_type}}{{rolling}} }
              selector: {matchLabels: {app: foo} }
              template: {metadata: {labels: {app: foo} }, spec: {containers: [{name: c, image: nginx}] } }
            status: {replicas: {{replicas}} }
            """));
    }
}
