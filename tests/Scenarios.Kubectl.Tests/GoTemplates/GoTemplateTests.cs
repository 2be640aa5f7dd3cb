using System.Text.Json;
using System.Text.RegularExpressions;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.GoTemplates;

/// <summary>
/// Every expectation of templates.json is what kubectl 1.33 printed for
/// <c>kubectl create deployment x --image=a --replicas=1000000 --dry-run=client -o go-template=…</c>. Errors are compared without the
/// object's JSON, because its fields are in Go's order there.
/// </summary>
public sealed class GoTemplateTests
{
    private static readonly Regex RawData = new("\traw data was:\n\t\t.*\n", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Test]
    public void Print_TemplatesOfKubectl_PrintsTheSame()
    {
        using var stream = typeof(GoTemplateTests).Assembly.GetManifestResourceStream("go-templates.json")!;
        using var samples = JsonDocument.Parse(stream);
        var count = 0;
        foreach (var sample in samples.RootElement.EnumerateArray())
        {
            var template = sample.GetProperty("template").GetString()!;
            var result = KubectlRun.Run(
                new FakeApi(),
                ["create", "deployment", "x", "--image=a", "--replicas=1000000", "--dry-run=client", "-o", $"go-template={template}"]);
            var output = RawData.Replace(result.Output, "\traw data was:\n\t\tDATA\n");
            output.ShouldBe(sample.GetProperty("output").GetString(), template);
            result.Error.ShouldBe(sample.GetProperty("error").GetString(), template);
            result.ExitCode.ShouldBe(sample.GetProperty("exit").GetInt32(), template);
            count++;
        }

        count.ShouldBeGreaterThan(100);
    }
}
