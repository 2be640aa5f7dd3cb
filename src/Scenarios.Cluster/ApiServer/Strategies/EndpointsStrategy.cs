namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Endpoints (kubernetes, SetDefaults_Endpoints).</summary>
internal sealed class EndpointsStrategy() : ResourceStrategy(KnownResources.Endpoints)
{
    public override ObjectValue Default(ObjectValue tree) => tree.RewriteEach(
        "subsets", static subset => subset.RewriteEach("ports", static port => port.DefaultText("protocol", Texts.Tcp)));
}
