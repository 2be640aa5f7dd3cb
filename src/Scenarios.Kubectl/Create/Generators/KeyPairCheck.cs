using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>Checks that a certificate and a private key belong together; errors are in the words of Go's crypto/tls, X509KeyPair.</summary>
internal static class KeyPairCheck
{
    private const string Certificate = "CERTIFICATE";
    private const string PrivateKey = "PRIVATE KEY";

    /// <exception cref="CommandFailedException">They do not, or one of them cannot be read.</exception>
    public static void Run(string certificate, string key)
    {
        var (found, skipped) = Find(certificate, static label => label == Certificate);
        if (found is null)
        {
            throw new CommandFailedException(skipped switch
            {
                [] => "tls: failed to find any PEM data in certificate input",
                [var only] when only.EndsWith(PrivateKey, StringComparison.Ordinal) =>
                    "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have "
                    + "been switched",
                _ =>
                    "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following "
                    + $"types: {Listed(skipped)}",
            });
        }

        // The certificate is parsed only after the key was found.
        var (keyFound, keySkipped) = Find(key, static label =>
            label == PrivateKey || label.EndsWith($" {PrivateKey}", StringComparison.Ordinal));
        if (keyFound is null)
        {
            throw new CommandFailedException(keySkipped switch
            {
                [] => "tls: failed to find any PEM data in key input",
                [Certificate] => "tls: found a certificate rather than a key in the PEM for the private key",
                _ =>
                    "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM blocks of the "
                    + "following types: "
                    + Listed(keySkipped),
            });
        }

        Match(found, keyFound);
    }

    private static string Listed(List<string> labels) => $"[{string.Join(' ', labels)}]";

    private static (string? Block, List<string> Skipped) Find(string text, Func<string, bool> isWanted)
    {
        var skipped = new List<string>();
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var label = rest[fields.Label].ToString();
            if (isWanted(label))
            {
                return (rest[fields.Location].ToString(), skipped);
            }

            skipped.Add(label);
            rest = rest[fields.Location.End..];
        }

        return (null, skipped);
    }

    private static void Match(string certificate, string key)
    {
        X509Certificate2 read;
        try
        {
            read = X509Certificate2.CreateFromPem(certificate);
        }
        catch (CryptographicException)
        {
            throw new CommandFailedException("x509: malformed certificate");
        }

        using (read)
        {
            var expected = read.PublicKey.ExportSubjectPublicKeyInfo();
            var actual = PublicKeyOf(key) ?? throw new CommandFailedException("tls: failed to parse private key");
            if (!expected.AsSpan().SequenceEqual(actual))
            {
                throw new CommandFailedException("tls: private key does not match public key");
            }
        }
    }

    private static byte[]? PublicKeyOf(string key)
    {
        foreach (var make in new Func<AsymmetricAlgorithm>[] { static () => RSA.Create(), static () => ECDsa.Create() })
        {
            using var algorithm = make();
            try
            {
                algorithm.ImportFromPem(key);
                return algorithm.ExportSubjectPublicKeyInfo();
            }
            catch (Exception error) when (error is CryptographicException or ArgumentException)
            {
                // A key of the other kind, or no key at all.
            }
        }

        return null;
    }
}
