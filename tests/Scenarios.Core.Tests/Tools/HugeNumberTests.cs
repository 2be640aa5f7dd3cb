using Scenarios.Core.Tests.Shell;
using Scenarios.Tools;

namespace Scenarios.Core.Tests.Tools;

/// <summary>Numbers too large for our types are refused in words or cut to a limit, as the real tools do.</summary>
internal sealed class HugeNumberTests
{
    [TestCase("printf '%99999999999d' 1", "", "PrintfWidth = 1000000: width too large")]
    [TestCase("printf '%*d|' -2147483648 5", "", "PrintfWidth = 1000000: width too large")]
    [TestCase("printf '%.*f|%-*s|' -1 2.5 -5 b", "2.500000|b    |", "")]
    [TestCase("printf '%d\\n' 99999999999999999999x", "9223372036854775807\n", "invalid number")]
    [TestCase("echo a | sed -n '99999999999p;1p'", "a\n", "")]
    [TestCase("sleep nan", "", "invalid time interval 'nan'")]
    [TestCase("sleep 1e300 & kill $!; echo killed", "killed\n", "")]
    [TestCase("head -n 99999999999999999999 /dev/null; tail -c 99999999999 /dev/null; echo ok", "ok\n", "")]
    public void Run_HugeNumber_IsAnswered(string script, string output, string error)
    {
        var fixture = new ShellFixture { Programs = StandardTools.All };

        var outcome = fixture.Run(script);

        fixture.Simulation.InternalErrors.All.ShouldBeEmpty();
        outcome.Output.ShouldBe(output);
        outcome.Error.ShouldContain(error);
    }
}
