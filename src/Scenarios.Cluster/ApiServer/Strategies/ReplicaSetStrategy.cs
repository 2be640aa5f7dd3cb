namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>ReplicaSets (kubernetes, pkg/apis/apps/v1/defaults.go, SetDefaults_ReplicaSet).</summary>
internal sealed class ReplicaSetStrategy(TemplateDefaults templates) : WorkloadStrategy(KnownResources.ReplicaSets, templates)
{
    private static readonly ObjectValue Status = ObjectValue.Of(("replicas", IntegerValue.Of(0)));

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;

    protected override ObjectValue Spec(ObjectValue spec) => spec.DefaultTo("replicas", IntegerValue.Of(1));
}
