using Scenarios.Cluster.ApiServer;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Tests.ApiServer;

internal sealed class IdentitySourceTests
{
    [Test]
    public void NewUid_SameSeed_IsTheSameAsText()
    {
        var source = IdentitySource.Of(new Simulation(1), "uids");
        var bits = new Simulation(1).Random("uids");
        for (var round = 0; round < 100; round++)
        {
            var digits = DigitsOf(bits.NextBits()) + DigitsOf(bits.NextBits());
            var variant = "89ab"[Convert.ToInt32(digits[16..17], 16) & 3];
            source.NewUid().ShouldBe($"{digits[..8]}-{digits[8..12]}-4{digits[13..16]}-{variant}{digits[17..20]}-{digits[20..]}");
        }
    }

    // From the lowest digit up.
    private static string DigitsOf(ulong bits)
    {
        var digits = $"{bits:x16}".ToCharArray();
        Array.Reverse(digits);
        return new string(digits);
    }
}
