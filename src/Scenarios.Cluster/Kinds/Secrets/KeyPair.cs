using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Secrets;

/// <summary>Whether a Secret's certificate and key belong together, with the messages of Go's crypto/tls (X509KeyPair).</summary>
internal static class KeyPair
{
    private const string Certificate = "CERTIFICATE";

    /// <summary>Null if they do, as far as the check can tell.</summary>
    public static string? FaultOf(Secret secret)
    {
        var (certificate, key) = (TextOf(secret, "tls.crt"), TextOf(secret, "tls.key"));
        if (Missing(certificate, "certificate", static label => label == Certificate, $"\"{Certificate}\"") is { } noCertificate)
        {
            return noCertificate;
        }

        if (Missing(key, "key", static label =>
            label == "PRIVATE KEY" || label.EndsWith(" PRIVATE KEY", StringComparison.Ordinal), "ending in \"PRIVATE KEY\"") is { } noKey)
        {
            return noKey;
        }

        try
        {
            using var pair = X509Certificate2.CreateFromPem(certificate, key);
            return null;
        }
        catch (ArgumentException)
        {
            return "tls: private key does not match public key";
        }
        catch (CryptographicException)
        {
            return "tls: private key does not match public key";
        }
    }

    private static string? Missing(string text, string what, Func<string, bool> isMeant, string meant)
    {
        var skipped = new List<string>();
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var label = rest[fields.Label].ToString();
            if (isMeant(label))
            {
                return null;
            }

            skipped.Add(label);
            rest = rest[fields.Location.End..];
        }

        return skipped.Count == 0
            ? $"tls: failed to find any PEM data in {what} input"
            : $"tls: failed to find PEM block with type {meant} in {what} input after skipping PEM blocks of the following types: "
                + $"[{string.Join(' ', skipped)}]";
    }

    private static string TextOf(Secret secret, string name) =>
        secret.Data[name] is { } encoded ? Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) : string.Empty;
}
