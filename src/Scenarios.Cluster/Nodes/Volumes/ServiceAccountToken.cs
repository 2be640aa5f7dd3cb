using System.Globalization;
using System.Text;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>A bound token in the shape of a JSON Web Token. Nobody checks its signature, which is derived from the Pod's uid.</summary>
internal static class ServiceAccountToken
{
    public static string For(Pod pod)
    {
        var account = pod.Spec.ServiceAccountName;
        var claims =
            "{\"aud\":[\"https://kubernetes.default.svc.cluster.local\"],\"iss\":\"https://kubernetes.default.svc.cluster.local\","
            + $"\"kubernetes.io\":{{\"namespace\":\"{pod.Namespace}\",\"pod\":{{\"name\":\"{pod.Name}\",\"uid\":\"{pod.Uid}\"}}}},"
            + $"\"sub\":\"system:serviceaccount:{pod.Namespace}:{account}\"}}";
        var signature = StableHash.Of(pod.Uid).ToString("x16", CultureInfo.InvariantCulture);
        return $"{Encode("{\"alg\":\"RS256\",\"kid\":\"simulated\"}")}.{Encode(claims)}.{Encode(signature)}";
    }

    private static string Encode(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
