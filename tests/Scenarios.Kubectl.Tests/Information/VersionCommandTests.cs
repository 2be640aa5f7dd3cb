using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Information;

internal sealed class VersionCommandTests
{
    [Test]
    public void Run_Json_IsIndentedByTwo() =>
        new Terminal().Run("version --client -o json").Output.ShouldStartWith("{\n  \"clientVersion\": {\n    \"major\": \"1\",\n");
}
