using Scenarios.Api.Schema;

namespace Scenarios.Core.Tests.Api.Kinds;

/// <summary>
/// Objects, and below each what the server says against it (<c>! </c>). A block has one object: its kind (with <c>/status</c> if its status
/// is written) and its fields. If the object is changed, the lines that begin with <c>was</c> are its fields before.
/// </summary>
public sealed class RefusalTableTests
{
    private const string Before = "was ";
    private const string Status = "/status";

    [TestCaseSource(nameof(Blocks))]
    public void Object_OfTheTable_IsRefusedForWhatItSays(string block)
    {
        var lines = block.Split('\n').Where(static line => !line.StartsWith('#')).ToList();
        var isStatus = lines[0].EndsWith(Status, StringComparison.Ordinal);
        var kind = isStatus ? lines[0][..^Status.Length] : lines[0];
        var old = lines.Where(static line => line.StartsWith(Before, StringComparison.Ordinal)).ToList();
        var before = old.Select(static line => line[Before.Length..]).ToList();
        var expected = lines.Where(static line => line.StartsWith('!')).Select(static line => line[2..]).ToList();
        var now = lines.Skip(1).Where(line => !old.Contains(line) && !line.StartsWith('!'));

        var faults = before.Count == 0
            ? Validated.Create(Yaml(kind, now))
            : Validated.Update(Yaml(kind, now), Yaml(kind, before), isStatus ? "status" : string.Empty);

        faults.ShouldBe(expected);
    }

    private static IEnumerable<TestCaseData> Blocks() =>
        from file in Directory.GetFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Kinds", "Refusals"), "*.txt")
        from block in BlocksOf(file).Select(static (text, index) => (text, index))
        where block.text.Split('\n').Any(static line => !line.StartsWith('#'))
        select new TestCaseData(block.text).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file), $"{block.index}");

    private static IEnumerable<string> BlocksOf(string file) =>
        File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n").Select(static block => block.Trim('\n'));

    private static string Yaml(string kind, IEnumerable<string> fields)
    {
        var parts = kind.Split(' ');
        var place = ApiSchema.Kubernetes.Find(parts[0], parts[1])!.IsNamespaced ? "namespace: default, " : string.Empty;
        var head = $"apiVersion: {parts[0]}\nkind: {parts[1]}\nmetadata: {{name: x1, {place}resourceVersion: '1'}}\n";
        return $"{head}{string.Join('\n', fields)}\n";
    }
}
