namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>DaemonSets (kubernetes, pkg/apis/apps/v1/defaults.go, SetDefaults_DaemonSet).</summary>
internal sealed class DaemonSetStrategy(TemplateDefaults templates) : WorkloadStrategy(KnownResources.DaemonSets, templates)
{
    private static readonly IntegerValue Zero = IntegerValue.Of(0);
    private static readonly ObjectValue Status = ObjectValue.Of(
        ("currentNumberScheduled", Zero), ("numberMisscheduled", Zero), ("desiredNumberScheduled", Zero), ("numberReady", Zero));

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;

    protected override ObjectValue Spec(ObjectValue spec) => spec
        .DefaultTo("updateStrategy", ObjectValue.Empty)
        .Rewrite("updateStrategy", UpdateStrategy)
        .DefaultTo("revisionHistoryLimit", IntegerValue.Of(10));

    private static ObjectValue UpdateStrategy(ObjectValue strategy)
    {
        strategy = strategy.DefaultText("type", Texts.RollingUpdate);
        return strategy.Text("type") == Texts.RollingUpdate.Text
            ? strategy.DefaultTo("rollingUpdate", ObjectValue.Empty).Rewrite(
                "rollingUpdate", static rolling => rolling.DefaultTo("maxUnavailable", IntegerValue.Of(1)).DefaultTo("maxSurge", Zero))
            : strategy;
    }
}
