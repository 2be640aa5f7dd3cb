namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Deployments (kubernetes, pkg/apis/apps/v1/defaults.go, SetDefaults_Deployment).</summary>
internal sealed class DeploymentStrategy(TemplateDefaults templates) : WorkloadStrategy(KnownResources.Deployments, templates)
{
    protected override ObjectValue Spec(ObjectValue spec) => spec
        .DefaultTo("replicas", IntegerValue.Of(1))
        .DefaultTo("strategy", ObjectValue.Empty)
        .Rewrite("strategy", Strategy)
        .DefaultTo("revisionHistoryLimit", IntegerValue.Of(10))
        .DefaultTo("progressDeadlineSeconds", IntegerValue.Of(600));

    private static ObjectValue Strategy(ObjectValue strategy)
    {
        strategy = strategy.DefaultText("type", Texts.RollingUpdate);
        return strategy.Text("type") == Texts.RollingUpdate.Text
            ? strategy.DefaultTo("rollingUpdate", ObjectValue.Empty).Rewrite(
                "rollingUpdate", static rolling => rolling.DefaultTo("maxUnavailable", Texts.Quarter).DefaultTo("maxSurge", Texts.Quarter))
            : strategy;
    }
}
