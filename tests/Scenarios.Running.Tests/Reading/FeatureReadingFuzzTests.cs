using System.Globalization;
using System.Text;
using Scenarios.Running.Parsing;
using Scenarios.Running.Reading;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Tests.Reading;

/// <summary>
/// Whatever a feature file contains, reading it gives scenarios, or errors with their places, and throws nothing. The material is this
/// repository's features and two made for this test. A usual run tries few cases; SCENARIOS_FUZZ asks for more (COUNT or COUNT:SEED).
/// </summary>
public sealed class FeatureReadingFuzzTests
{
    private const int Usual = 1500;

    private const string AllConstructs =
        "# language: en\n@a @b\nFeature: F\n  Words.\n\n  Background:\n    Given b\n  Rule: R\n    @c\n    Scenario Outline: S "
        + "<x>\n      * t <x>:\n        \"\"\"yaml\n        a: <x>\n        \"\"\"\n"
        + "      But u\n        | x | y \\| |\n        | 1 | <y> |\n      @d\n      Examples: E\n        | x | y |\n        | 1 | 2 |\n";

    private const string Japanese =
        "# language: ja\n機能: 果物\n  背景:\n    前提リンゴが3個ある\n  シナリオアウトライン: 食べる\n    もし<n>個食べる\n    ならば\"残り\"がある\n    例:\n      | n |\n      "
        + "| 1 |\n";

    private static readonly string[] Pieces =
    [
        "Feature: F", "Feature：", "Scenario:", "Scenario Outline: <x>", "Examples:", "Rule:", "Background:", "Given x", "* x", "\"\"\"",
        "```", "| a | b", "|", "@t", "@", "#", "# language: ja", "# language:", "<x>", "<", "＜x＞", "\\", "\t", "\u00A0", "\u200B",
        "\uFEFF", "\u2028", "\u0085", "\r", "\r\n", "\n", "\0", "\uFFFD", "シナリオ：", "もし", "\uD83D\uDE00", "'''", "Gvien", "：", ":",
    ];

    [Test]
    public void Read_MutatedFeature_GivesScenariosOrErrorsWithPlaces()
    {
        var given = (Environment.GetEnvironmentVariable("SCENARIOS_FUZZ") ?? "").Split(':');
        var count = int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Usual;
        var seed = given.Length > 1 ? int.Parse(given[1], CultureInfo.InvariantCulture) : 1;
        var random = new Random(seed);
        byte[][] material =
        [
            Encoding.UTF8.GetBytes(AllConstructs),
            Encoding.UTF8.GetBytes(Japanese),
            .. Features().Select(File.ReadAllBytes),
        ];
        material.Length.ShouldBeGreaterThan(4);
        var read = 0;
        for (var index = 0; index < count; index++)
        {
            var bytes = Mutate(material[random.Next(material.Length)], random);
            try
            {
                read += Check(bytes, random.Next(2) == 0) ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"case {index} of seed {seed}: {exception.Message}\n{Encoding.UTF8.GetString(bytes)}\n{exception.StackTrace}");
            }
        }

        read.ShouldBeInRange(1, count - 1, "some mutants have errors, and some have none");
    }

    /// <summary>Whether the feature has no errors.</summary>
    private static bool Check(byte[] bytes, bool allowEmpty)
    {
        var feature = FeatureReading.Read("a.feature", bytes, "en", allowEmpty);
        var lines = new SourceLines(Encoding.UTF8.GetString(bytes)).Count;
        foreach (var error in feature.Errors)
        {
            error.Line.ShouldBeInRange(1, Math.Max(1, lines), error.ToString());
            error.Column.ShouldBeGreaterThanOrEqualTo(0, error.ToString());
            error.Message.ShouldNotBeEmpty();
        }

        var file = FeatureParser.Compile(feature, "/a.feature");
        if (feature.Errors.Count == 0 && !allowEmpty)
        {
            file.Pickles.ShouldNotBeEmpty();
            file.Pickles.ShouldAllBe(pickle => pickle.Steps.Count > 0);
        }

        return feature.Errors.Count == 0;
    }

    private static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = source.ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            switch (random.Next(7))
            {
                case 0:
                    bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(random.Next(bytes.Count));
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 3:
                    bytes = bytes.Take(random.Next(1, bytes.Count + 1)).ToList();
                    break;
                default:
                    bytes = MutateLines(bytes, random);
                    break;
            }

            if (bytes.Count == 0)
            {
                bytes.Add((byte)'\n');
            }
        }

        return [.. bytes];
    }

    private static List<byte> MutateLines(List<byte> bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString([.. bytes]).Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 2:
                lines.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 3:
                lines[at] += Pieces[random.Next(Pieces.Length)];
                break;
            default:
                (lines[0], lines[at]) = (lines[at], lines[0]);
                break;
        }

        return [.. Encoding.UTF8.GetBytes(string.Join('\n', lines))];
    }

    private static IEnumerable<string> Features()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Scenarios.sln")))
        {
            root = root.Parent;
        }

        return root is null
            ? []
            : Directory.EnumerateFiles(Path.Combine(root.FullName, "features"), "*.feature", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal);
    }
}
