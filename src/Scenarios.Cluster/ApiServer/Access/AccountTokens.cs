using System.Text;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// Service account tokens: JSON Web Tokens as kube-apiserver issues them (kubernetes, pkg/serviceaccount/claims.go and legacy.go).
/// </summary>
internal static class AccountTokens
{
    public const string Issuer = "https://kubernetes.default.svc.cluster.local";

    /// <summary>The claim that holds Kubernetes' private claims.</summary>
    public const string PrivateClaim = "kubernetes.io";

    private const string KeyId = "0nRvtZ7yPzG3mV1qk8dQx5cW2hLsJfTbUeAoI4gN6Yw";
    private static readonly string Header = Encode(Encoding.UTF8.GetBytes($"{{\"alg\":\"RS256\",\"kid\":\"{KeyId}\"}}"));

    public static string Sign(ObjectValue claims)
    {
        var signed = $"{Header}.{Encode(Encoding.UTF8.GetBytes(JsonWriter.WriteCompact(claims, FieldOrder.AsWritten)))}";
        return $"{signed}.{Encode(SigningKey.Sign(Encoding.UTF8.GetBytes(signed)))}";
    }

    /// <summary>The claims of a token that this cluster signed; null for anything else.</summary>
    public static ObjectValue? Verify(string token)
    {
        var last = token.LastIndexOf('.');
        var first = token.IndexOf('.', StringComparison.Ordinal);
        if (
            first < 0
                || last <= first
                    || Decode(token[(last + 1)..]) is not { } signature
                        || !SigningKey.Verify(Encoding.UTF8.GetBytes(token[..last]), signature))
        {
            return null;
        }

        return Decode(token[(first + 1)..last]) is { } claims
            ? JsonReader.Read(Encoding.UTF8.GetString(claims)).Value as ObjectValue
            : null;
    }

    private static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[]? Decode(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[standard.Length];
        return Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? bytes[..length]
            : null;
    }
}
