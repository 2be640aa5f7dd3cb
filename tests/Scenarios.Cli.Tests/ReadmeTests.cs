using System.Text.RegularExpressions;

namespace Scenarios.Cli.Tests;

/// <summary>What the README shows is what there is.</summary>
internal sealed class ReadmeTests
{
    [Test]
    public void Readme_Feature_IsTheOneInTheRepository()
    {
        var readme = File.ReadAllText(Path.Combine(CheckoutFolder.Path, "README.md"));
        var shown = Regex.Match(readme, "```gherkin\n(?<feature>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        shown.Groups["feature"].Value.ShouldBe(File.ReadAllText(Path.Combine(CheckoutFolder.Path, "features/01-start/01-three-pods.feature")));
    }
}
