using System.Xml.Linq;
using Scenarios.Architecture.Code;

namespace Scenarios.Architecture;

/// <summary>Which room may know which: the table of the design, project by project.</summary>
internal sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["Objects"] = ["Objects.Generator"],
        ["Objects.Generator"] = [],
        ["Api"] = ["Objects"],
        ["Shell"] = ["Kernel"],
        ["Tools"] = ["Kernel", "Shell"],
        ["Accounts"] = [],
        ["Running"] = ["Accounts"],
        ["NUnit"] = ["Running", "Steps"],
        ["Report"] = ["Running", "Accounts"],
        ["Cluster"] = ["Api", "Objects", "Kernel", "Shell", "Tools"],
        ["Kubectl"] = ["Api", "Objects", "Kernel", "Shell"],

        // IApi takes and gives objects: whoever holds it names them, though no rule of theirs.
        ["Server"] = ["Cluster", "Api", "Objects", "Kernel"],
        ["Terminals"] = ["Cluster", "Kubectl", "Shell", "Api", "Objects", "Kernel"],
        ["Steps"] = ["Accounts", "Terminals", "Cluster", "Kubectl", "Shell", "Api", "Objects", "Kernel"],
        ["Cli"] = ["Api", "Cluster", "Running", "Kernel", "Kubectl", "NUnit", "Objects", "Report", "Server", "Shell", "Steps", "Terminals"],
    };

    [TestCaseSource(nameof(ProductProjects))]
    public void References_OfEveryRoom_AreThoseOfTheDesign(string path)
    {
        var room = Path.GetFileNameWithoutExtension(path)["Scenarios.".Length..];
        var references = XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["Scenarios.".Length..]);

        references.Except(Allowed[room]).ShouldBeEmpty($"{room} may know only: {string.Join(", ", Allowed[room])}.");
    }

    /// <summary>A project also sees what its references refer to. What it names of that is a reference all the same.</summary>
    [Test]
    public void Uses_OfEveryRoom_AreThoseOfTheDesign()
    {
        var wrong = CompiledProduct.Uses
            .Where(static use => use.Room != use.TypeRoom
                && !Allowed[use.Room["Scenarios.".Length..]].Contains(use.TypeRoom["Scenarios.".Length..]))
            .Select(static use => $"{use.Room} → {use.TypeRoom}: {use}");

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void Report_SeesResultsOnly()
    {
        var wrong = CompiledProduct.Uses
            .Where(use => use.Room == "Scenarios.Report"
                && use.TypeRoom != use.Room
                && use.TypeFolder is not ("Scenarios.Running/Results" or "Scenarios.Running/Sources")
                && use.TypeRoom != "Scenarios.Accounts");

        wrong.ShouldBeEmpty();
    }

    [TestCase("Kernel")]
    [TestCase("Objects")]
    [TestCase("Api")]
    [TestCase("Shell")]
    [TestCase("Tools")]
    [TestCase("Cluster")]
    [TestCase("Kubectl")]
    public void Core_IsHeldToVirtualTime_ByTheBannedSymbols(string room)
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));

        props.ShouldContain($"Equals('Scenarios.{room}')");
        Repository.Sources($"src/Scenarios.{room}")
            .Where(file => file.Text.Contains("pragma warning disable RS0030", StringComparison.Ordinal))
            .ShouldBeEmpty("the ban on these symbols has no exceptions.");
    }

    private static IEnumerable<string> ProductProjects() => Repository.Projects("src");
}
