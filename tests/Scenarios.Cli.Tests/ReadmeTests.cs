using System.Text.RegularExpressions;

namespace Scenarios.Cli.Tests;

/// <summary>The README matches the product.</summary>
internal sealed class ReadmeTests
{
    [Test]
    public void Readme_Feature_IsTheOneInTheRepository()
    {
        var readme = File.ReadAllText(Path.Combine(CheckoutFolder.Path, "README.md"));
        var shown = Regex.Match(
            readme,
            "```gherkin\n(?<feature>.*?)```",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

        shown.Groups["feature"].Value.ShouldBe(
            File.ReadAllText(Path.Combine(CheckoutFolder.Path, "features/01-start/01-three-pods.feature")));
    }

    [TestCase("Features.cs")]
    [TestCase("PodSteps.cs")]
    [TestCase("features/web.feature")]
    [TestCase("mybook.csproj")]
    public void Template_File_IsThatOfTheReadme(string name)
    {
        var readme = File.ReadAllText(Path.Combine(CheckoutFolder.Path, "README.md"));
        var made = Path.Combine(CheckoutFolder.Path, "templates", "content", "scenarios", name == "mybook.csproj" ? "MyBook.csproj" : name);
        var text = File.ReadAllText(made).Replace("SCENARIOS_VERSION", "0.1.0", StringComparison.Ordinal);

        readme.ShouldContain($"`mybook/{name}`\n");
        readme.ShouldContain($"```{LanguageOf(name)}\n{text}```\n");
    }

    private static string LanguageOf(string name) => Path.GetExtension(name) switch
    {
        ".cs" => "csharp",
        ".csproj" => "xml",
        _ => "gherkin",
    };
}
