namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>StatefulSets (kubernetes, pkg/apis/apps/v1/defaults.go, SetDefaults_StatefulSet).</summary>
internal sealed class StatefulSetStrategy(TemplateDefaults templates) : WorkloadStrategy(KnownResources.StatefulSets, templates)
{
    private static readonly ObjectValue Status = ObjectValue.Of(("replicas", IntegerValue.Of(0)), ("availableReplicas", IntegerValue.Of(0)));

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;

    protected override ObjectValue Spec(ObjectValue spec) => spec
        .DefaultTo("serviceName", StringValue.Empty)
        .DefaultText("podManagementPolicy", new StringValue("OrderedReady"))
        .DefaultTo("updateStrategy", ObjectValue.Empty)
        .Rewrite("updateStrategy", UpdateStrategy)
        .DefaultTo("persistentVolumeClaimRetentionPolicy", ObjectValue.Empty)
        .Rewrite("persistentVolumeClaimRetentionPolicy", static policy => policy.DefaultText("whenDeleted", Texts.Retain).DefaultText("whenScaled", Texts.Retain))
        .DefaultTo("replicas", IntegerValue.Of(1))
        .DefaultTo("revisionHistoryLimit", IntegerValue.Of(10))
        .RewriteEach("volumeClaimTemplates", ClaimTemplate);

    private static ObjectValue UpdateStrategy(ObjectValue strategy)
    {
        strategy = strategy.DefaultText("type", Texts.RollingUpdate);
        return strategy.Text("type") == Texts.RollingUpdate.Text
            ? strategy.DefaultTo("rollingUpdate", ObjectValue.Empty)
                .Rewrite("rollingUpdate", static rolling => rolling.DefaultTo("partition", IntegerValue.Of(0)))
            : strategy;
    }

    private static ObjectValue ClaimTemplate(ObjectValue claim) => TemplateDefaults.WithNullCreation(claim)
        .DefaultTo("apiVersion", Texts.V1)
        .DefaultTo("kind", new StringValue("PersistentVolumeClaim"))
        .Rewrite("spec", static spec => spec.DefaultTo("volumeMode", Texts.Filesystem).DefaultTo("resources", ObjectValue.Empty))
        .DefaultTo("status", ObjectValue.Of(("phase", Texts.Pending)));
}
