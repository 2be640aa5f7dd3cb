using System.Text;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Secrets;

/// <summary>Secrets: the server encodes <c>stringData</c> into <c>data</c> (kubernetes, pkg/apis/core/v1/conversion.go).</summary>
internal sealed class SecretStrategy() : ResourceStrategy(KnownResources.Secrets)
{
    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) =>
        Secret.Of(item) is { Type: SecretType.KubernetesIoTls } secret && KeyPair.FaultOf(secret) is { } fault ? [fault] : [];

    public override ObjectValue Default(ObjectValue tree)
    {
        var secret = new Secret(tree);
        if (secret.StringData.Count == 0)
        {
            return tree;
        }

        var data = secret.Data;
        foreach (var (name, text) in secret.StringData)
        {
            data = data.With(name, Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        }

        return (secret with { StringData = default, Data = data }).Tree;
    }
}
