using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about what processes in Pods see: variables and files.</summary>
internal sealed class InsideClaims(StoryTools tools)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly PodInside _inside = new(tools);
    private readonly List<string> _files = [];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add(
            "env-inside",
            phrase => Check(phrase, ["env"], phrase.TextOf("value"), isExact: true, output => Variable(output, phrase.TextOf("text"))));
        claims.Add(
            "env-unset",
            phrase => Each(phrase, pod => Variable(_inside.Run(pod, "env").Output, phrase.TextOf("text")) is null, () => "it is: set"));
        claims.Add("dir-empty", phrase =>
        {
            var isEmpty = phrase["dir-full"] is null;
            Each(phrase, pod => _inside.Run(pod, "ls", "-A", phrase.TextOf("text")) is { ExitCode: 0, Output: var files }
                && (files.Trim().Length == 0) == isEmpty, () => isEmpty ? "it has files, or does not exist" : "it has no files");
        });
        claims.Add("resolv", Resolver);
        claims.Add("in-pod-prints", phrase =>
        {
            var printed = string.Empty;
            Each(phrase, pod => (printed = _inside.Run(pod, "sh", "-c", phrase.TextOf("command-in")).Output)
                .Contains(phrase.TextOf("value"), StringComparison.Ordinal), () => $"it prints: {printed}");
        });
        claims.Add("file-last", phrase => CheckFile(phrase, _files is [.., var last] ? last
            : throw new StepFailureException($"\"{phrase.Text}\": which file? No earlier step names one.")));
        claims.Add("files-inside", CheckBoth);
        claims.Add("file-inside", phrase => CheckFile(phrase, phrase.TextOf("text")));
        claims.Add("file-there", phrase => FileIs(phrase, isThere: true));
        claims.Add("file-missing", phrase => FileIs(phrase, isThere: false));
        claims.Add("file-lines", CheckLines);
        claims.Add("files-kept", FilesKept);
        claims.Add("hostname-inside", phrase => Check(phrase, ["hostname"], phrase.TextOf("value"), isExact: true));
    }

    public void CheckFileText(PhraseMatch phrase, string text) => Check(phrase, ["cat", phrase.TextOf("text")], text, isExact: true);

    private void CheckFile(PhraseMatch phrase, string path)
    {
        _files.Remove(path);
        _files.Add(path);
        Check(phrase, ["cat", path], phrase.TextOf("value"), isExact: false);
    }

    /// <summary>Checks the last two files.</summary>
    private void CheckBoth(PhraseMatch phrase)
    {
        var both = _files.TakeLast(2).ToList();
        if (both.Count < 2)
        {
            throw new StepFailureException($"\"{phrase.Text}\": which files? Earlier steps must name two.");
        }

        both.ForEach(path => CheckFile(phrase, path));
    }

    /// <summary>Each file of the last sentence exists with its content.</summary>
    private void FilesKept(PhraseMatch phrase)
    {
        var (paths, content, name) = tools.Story.WrittenFiles
            ?? throw new StepFailureException($"\"{phrase.Text}\": which files? No earlier step wrote one.");
        if (phrase["number"] is { } number && Numbers.Of(number) != paths.Count)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nWritten were {string.Join(", ", paths)}.");
        }

        string[] lost = [];
        new Trials(tools).Until(
            phrase,
            () =>
            {
                var pod = tools.Story.History.Now.Of("Pod").FirstOrDefault(one => one.Name == name);
                lost = [.. paths.Where(path => pod is null || _inside.Run(pod, "cat", path).Output.TrimEnd('\n') != content)];
                return lost.Length == 0;
            },
            () => $"Not there: {string.Join(", ", lost)}");
    }

    private void CheckLines(PhraseMatch phrase)
    {
        var wanted = Quantity.Of(phrase["quantity"]);
        var count = -1;
        Each(phrase, pod =>
        {
            var result = _inside.Run(pod, "cat", phrase.TextOf("text"));
            count = result.ExitCode == 0 ? result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length : -1;
            return count >= 0 && wanted.IsMet(count, wanted.Total ?? count);
        }, () => count < 0 ? "it is: missing" : $"it has {count} lines");
    }

    private void FileIs(PhraseMatch phrase, bool isThere)
    {
        var isDenied = (phrase["mood"] ?? phrase["have"])?.Id is "not" or "no-longer" or "not-yet" or "never";
        var wanted = isThere != isDenied;
        var path = phrase["file-name"] is { } file ? $"{phrase.TextOf("text")}/{file.Id}" : phrase.TextOf("text");
        Each(phrase, pod => (_inside.Run(pod, "test", "-e", path).ExitCode == 0) == wanted,
            () => wanted ? "it is: missing" : "it is: there");
    }

    /// <summary>A line of the last output, which was a resolv.conf: all name servers and options that are named, in order.</summary>
    private void Resolver(PhraseMatch phrase)
    {
        var what = phrase["resolv-what"]!;
        string[] wanted = [.. phrase.All("text").Select(static text => text.Text)];
        string[] found = [.. tools.Terminal.Last.Output.Split('\n').Where(line => line.StartsWith($"{what.Id} ", StringComparison.Ordinal))
            .SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))];
        var isSo = what.Id == "options" ? wanted.All(found.Contains)
            : what.Says("first") ? found.Take(wanted.Length).SequenceEqual(wanted) : found.SequenceEqual(wanted);
        if (phrase["service"] is { } service)
        {
            var named = tools.Story.History.Now.Of("Service").Where(item => item.Name == service.Text);
            isSo &= named.Any(item => wanted.Contains(item.TextAt("spec", "clusterIP")));
        }

        if (!isSo || (what["number"] is { } number && Numbers.Of(number) != wanted.Length))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere are: {string.Join(' ', found)}");
        }
    }

    private static string? Variable(string output, string name) =>
        output.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private void Check(PhraseMatch phrase, string[] command, string expected, bool isExact, Func<string, string?>? part = null)
    {
        var verb = phrase["file-verb"]?.Id;
        var isNot = verb is "not" or "no-longer" || phrase["mood"] is { Id: "not" or "no-longer" };
        var actual = string.Empty;
        var missing = string.Empty;
        Each(phrase, pod =>
        {
            var result = _inside.Run(pod, command);
            missing = result.ExitCode == 0 ? string.Empty : WhyNot(command, result.Error);
            if (missing.Length > 0)
            {
                // A file that cannot be read neither contains nor lacks a text.
                return false;
            }

            actual = result.Output.TrimEnd('\n');
            if (part is not null)
            {
                // A missing variable has no value that a negated claim could be about.
                actual = part(actual) ?? string.Empty;
                missing = part(result.Output) is null ? "it is not set" : string.Empty;
                if (missing.Length > 0)
                {
                    return false;
                }
            }

            return (isExact ? actual == expected : actual.Contains(expected, StringComparison.Ordinal)) != isNot;
        }, () => missing.Length > 0 ? missing : $"it is: \"{actual}\"");
    }

    private static string WhyNot(string[] command, string error) =>
        command[0] == "cat" && error.Contains("No such file or directory", StringComparison.Ordinal)
            ? $"there is no file {command[1]}" : $"{string.Join(' ', command)} fails: {error.TrimEnd('\n')}";

    /// <summary>A file or variable may take time to change, unless the claim is that it is unchanged.</summary>
    private void Each(PhraseMatch phrase, Func<ApiObject, bool> holds, Func<string> tell)
    {
        var holder = phrase["place-in-pod"] ?? phrase["pod-holder"];
        var adverb = (phrase["file-verb"] ?? phrase["mood"] ?? phrase["have"])?.Id;
        var limit = LookTime.Until(phrase, tools.Story, isNow: adverb == "not", adverb);
        while (true)
        {
            var wrong = _inside.FindAll(holder).FirstOrDefault(pod => !holds(pod));
            if (wrong is null)
            {
                return;
            }

            if (tools.Story.Now + Step > limit)
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nIn Pod {wrong.Name} {tell()}");
            }

            tools.Cluster.Pass(Step);
        }
    }
}
