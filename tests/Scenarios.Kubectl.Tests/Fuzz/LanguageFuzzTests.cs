using System.Diagnostics;
using System.Text;
using Scenarios.Api.Quantities;
using Scenarios.Api.Selectors;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Randomness;
using Scenarios.Api.JsonPath;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>The small languages on their own: any text is read or refused in words, and what was read survives being written.</summary>
internal sealed class LanguageFuzzTests
{
    private static readonly string[] Labels =
    [
        "app=web", "app in (a,b),!x", "a==b,c!=d,e notin (f)", "x,!y,z>1", "a.b/c=d-e_f.g", "app in ()", " a = b ",
    ];
    private static readonly string[] Fields =
    [
        "metadata.name=web", "status.phase!=Running,spec.nodeName=", "a=b\\,c\\=d", "=", "involvedObject.name==x",
    ];
    private static readonly string[] Amounts =
    [
        "1", "100m", "1.5Gi", "1e3", "-5Ki", "0.000000001", "9223372036854775807", "1E", "1Ei", "12e-3", "+.5", "1n", "3u",
    ];
    private static readonly string[] Paths =
    [
        "{.items[*].metadata.name}", "{range .items[?(@.a==\"b\")]}{.x}{\"\\n\"}{end}", "{..name}", "{.a[0:2:1]}", "{.a['b','c']}",
        "{['a']['b.c']}", "{@.a}{$.b}", "text{.a}text", "{.a\\.b}", "{.a[?(@.b>1.5)].c[-1:]}", "{.a[?(@.b!=true)]}", "{.*}", "{.a[0,1]}",
        "{true}{1.5}{-3}",
    ];

    [Test]
    public void LabelSelector_OfAnyText_ReadsOrRefuses() => Try("label selectors", 2000, Labels, text =>
        LabelSelector.TryParse(text, out var selector, out var error)
            ? $"{selector.Matches(ObjectValue.Of(("app", new StringValue("web")), ("z", new StringValue("2"))))}"
            : Said(error));

    [Test]
    public void FieldSelector_OfAnyText_ReadsOrRefuses() => Try("field selectors", 2000, Fields, text =>
        FieldSelector.TryParse(text, out var selector, out var error) ? $"{selector}" : Said(error));

    [Test]
    public void Quantity_OfAnyText_IsReadAndWrittenBackAlike() => Try("quantities", 4000, Amounts, text =>
    {
        if (!Quantity.TryParse(text, out var quantity, out var error))
        {
            return Said(error);
        }

        Quantity.Parse(quantity.ToString()).ShouldBe(quantity, text);
        return $"{quantity} {quantity.Value} {quantity.MilliValue} {(quantity + Quantity.Parse("1")).CompareTo(quantity)}";
    });

    [Test]
    public void JsonPath_OfAnyText_ReadsOrRefuses() => Try("jsonpaths", 2000, Paths, text =>
    {
        var data = YamlReader.Read(Corpus.Json, "one.json").Documents[0].Value;
        try
        {
            return JsonPathTemplate.Parse(text).Execute(data, allowMissingKeys: true);
        }
        catch (Exception refused) when (refused is JsonPathSyntaxException or JsonPathException)
        {
            return Said(refused.Message);
        }
    });

    [Test]
    public void Yaml_OfAnyText_ReadsOrRefuses() =>
        Try("yaml", 200, [
            Corpus.Manifest,
            Corpus.Json,
            "a: &x {b: [1, 2]}\nc: *x\n<<: *x\nd: |-\n  text\n  more\ne: >\n  folded\n\n  text\n? k\n: v\n- no\n",
        ], text =>
    {
        var manifest = YamlReader.Read(text, "f.yaml");
        var written = new StringBuilder(manifest.Error?.KubectlMessage);
        foreach (var document in manifest.Documents)
        {
            written.Append(YamlWriter.Write(document.Value)).Append(JsonWriter.Write(document.Value));
        }

        return written.ToString();
    });

    [TestCase("[", "]", 100_000)]
    [TestCase("{\"a\":", "}", 100_000)]
    [TestCase("- ", "", 100_000)]
    public void Yaml_NestedBeyondReason_IsRefused(string open, string close, int depth)
    {
        var text = new StringBuilder().Insert(0, open, depth).Append('1').Append(new StringBuilder().Insert(0, close, depth)).ToString();

        YamlReader.Read(text, "deep.yaml").Error.ShouldNotBeNull();
    }

    private static string Said(string error)
    {
        error.ShouldNotBeNullOrWhiteSpace();
        return error;
    }

    private static void Try(string name, int usual, IReadOnlyList<string> corpus, Func<string, string> read)
    {
        var watch = Stopwatch.StartNew();
        var random = SeededRandom.ForStream(FuzzSettings.Seed, name);
        var mutator = new TextMutator(random);
        var faults = new List<string>();
        var count = FuzzSettings.Count(usual);
        for (var index = 0; index < count; index++)
        {
            var text = mutator.Mutate(corpus[random.Next(corpus.Count)]);
            FuzzSettings.Trace($"{name}[{index}]: {text}");
            try
            {
                read(text).ShouldBe(read(text));
            }
            catch (Exception exception)
            {
                faults.Add($"{name}[{index}]: {text}\n  {string.Join('\n', exception.ToString().Split('\n').Take(6))}");
            }
        }

        TestContext.Progress.WriteLine(
            $"{name}: {count} cases, {faults.Count} faults, {watch.Elapsed.TotalSeconds:0.0} s, seed {FuzzSettings.Seed}");
        faults.ShouldBeEmpty();
    }
}
