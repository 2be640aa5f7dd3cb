using System.Security.Cryptography;
using System.Text;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// The key by which a cluster recognizes its own signatures. Kubernetes signs with RSA, whose signatures cannot be made both reproducible
/// and fast; this is a keyed hash of the same length instead. Anything signed elsewhere or changed afterwards fails verification.
/// </summary>
internal static class SigningKey
{
    private const int BytesOfRsa2048 = 256;
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("the key of a simulated cluster");

    public static byte[] Sign(ReadOnlySpan<byte> data)
    {
        var signature = new byte[BytesOfRsa2048];
        Span<byte> block = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key, data, block);
        for (var position = 0; position < signature.Length; position += block.Length)
        {
            block.CopyTo(signature.AsSpan(position));
            HMACSHA256.HashData(Key, block.ToArray(), block);
        }

        return signature;
    }

    public static bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => signature.SequenceEqual(Sign(data));
}
