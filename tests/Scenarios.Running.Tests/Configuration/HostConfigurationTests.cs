using Scenarios.Running.Configuration;

namespace Scenarios.Running.Tests.Configuration;

public sealed class HostConfigurationTests
{
    [Test]
    public void Read_KnownSettings_AreHonoured()
    {
        var configuration = HostConfiguration.Read("reqnroll.json",
            """
            {
              "$schema": "https://schemas.reqnroll.net/reqnroll-config-latest.json",
              // both spellings
              "language": { "feature": "ja" },
              "bindingAssemblies": [ { "assembly": "A" } ],
              "stepAssemblies": [ { "assembly": "B" } ],
              "runtime": { "missingOrPendingStepsOutcome": "Error" },
              "formatters": { "html": { "outputFilePath": "report.html" } },
            }
            """);

        configuration.Errors.ShouldBeEmpty();
        configuration.Language.ShouldBe("ja");
        configuration.BindingAssemblies.ShouldBe(["A", "B"]);
    }

    [TestCase("\"trace\": { \"coloredOutput\": true }", "\"trace\" is not honoured by this host: remove it, or run with Reqnroll (-p:Host=Reqnroll)")]
    [TestCase("\"runtime\": { \"stopAtFirstError\": true }", "\"runtime.stopAtFirstError\" is not honoured by this host: remove it, or run with Reqnroll (-p:Host=Reqnroll)")]
    [TestCase("\"colour\": 1", "Reqnroll has no setting \"colour\"")]
    [TestCase("\"language\": \"ja\"", "\"language\" is a JSON object")]
    public void Read_SettingNotHonoured_IsRefusedByNameAndLine(string setting, string message)
    {
        var error = HostConfiguration.Read("reqnroll.json", "{\n" + setting + "\n}").Errors.ShouldHaveSingleItem();

        error.Line.ShouldBe(2);
        error.Message.ShouldBe(message);
    }

    [Test]
    public void Read_NoJson_NamesThePlace()
    {
        HostConfiguration.Read("reqnroll.json", "{\n  oops\n}").Errors.ShouldHaveSingleItem().ToString().ShouldStartWith("reqnroll.json:2:3: this is no JSON: ");
    }
}
