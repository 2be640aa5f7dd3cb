namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>The defaults of a Pod's volume (kubernetes, pkg/apis/core/v1/defaults.go).</summary>
internal static class VolumeDefaults
{
    private static readonly IntegerValue Mode = IntegerValue.Of(0b110_100_100);
    private static readonly IntegerValue Hour = IntegerValue.Of(3600);

    public static ObjectValue Apply(ObjectValue volume)
    {
        if (volume.Count <= 1)
        {
            return volume.With("emptyDir", ObjectValue.Empty);
        }

        return volume
            .Rewrite("secret", static source => source.DefaultTo("defaultMode", Mode))
            .Rewrite("configMap", static source => source.DefaultTo("defaultMode", Mode))
            .Rewrite("downwardAPI", static source => DownwardApi(source.DefaultTo("defaultMode", Mode)))
            .Rewrite("hostPath", static source => source.DefaultTo("type", StringValue.Empty))
            .Rewrite("projected", static source => source.DefaultTo("defaultMode", Mode).RewriteEach("sources", Projection))
            .Rewrite("ephemeral", static source => source.Rewrite("volumeClaimTemplate", ClaimTemplate));
    }

    private static ObjectValue Projection(ObjectValue source) => source
        .Rewrite("serviceAccountToken", static token => token.DefaultTo("expirationSeconds", Hour))
        .Rewrite("downwardAPI", DownwardApi);

    private static ObjectValue DownwardApi(ObjectValue source) => source.RewriteEach(
        "items", static item => item.Rewrite("fieldRef", static field => field.DefaultText("apiVersion", Texts.V1)));

    private static ObjectValue ClaimTemplate(ObjectValue template) => TemplateDefaults.WithNullCreation(
        template.Rewrite("spec", static spec => spec.DefaultTo("volumeMode", Texts.Filesystem).DefaultTo("resources", ObjectValue.Empty)));
}
