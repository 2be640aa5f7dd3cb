using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Files;
using Scenarios.Tools.Machine;

namespace Scenarios.Tools.Find;

/// <summary>Parses find's expression: tests, actions, <c>!</c>, <c>-o</c>, <c>-a</c> and parentheses.</summary>
internal sealed class FindParser(ProgramContext context, IReadOnlyList<string> words)
{
    private int _next;

    public int MostDepth { get; private set; } = int.MaxValue;

    public int LeastDepth { get; private set; }

    /// <summary>Whether a directory's contents are visited before the directory itself.</summary>
    public bool IsDepthFirst { get; private set; }

    /// <summary>Files for the commands of <c>-exec … +</c>, which run at the end.</summary>
    public List<(IReadOnlyList<string> Command, List<string> Files)> Batches { get; } = [];

    private bool IsBusyBox => context.Userland == Userland.BusyBox;

    /// <exception cref="FindSyntaxException">The expression is invalid.</exception>
    public FindTest Parse()
    {
        var test = words.Count == 0 ? Print("\n") : Alternatives();
        if (_next < words.Count)
        {
            throw Unknown(words[_next]);
        }

        return test.IsAction ? test : new FindTest.And(test, Print("\n"));
    }

    private FindTest Alternatives()
    {
        var left = Conjunction();
        while (Take("-o") || Take("-or"))
        {
            left = new FindTest.Or(left, Conjunction());
        }

        return left;
    }

    private FindTest Conjunction()
    {
        var left = Single();
        while (_next < words.Count && words[_next] is not ("-o" or "-or" or ")"))
        {
            _ = Take("-a") || Take("-and");
            left = new FindTest.And(left, Single());
        }

        return left;
    }

    private FindTest Single()
    {
        if (Take("!") || Take("-not"))
        {
            return new FindTest.Not(Single());
        }

        if (Take("("))
        {
            var inner = Alternatives();
            return Take(")") ? inner : throw new FindSyntaxException(
                "invalid expression; I was expecting to find a ')' somewhere but did not see one.");
        }

        var word = _next < words.Count ? words[_next++] : throw new FindSyntaxException("expected an expression");
        return Of(word);
    }

    private FindTest Of(string word) => word switch
    {
        "-name" => ByPattern(Value(word), static file => FilePath.Name(file.Name.TrimEnd('/')), ignoresCase: false),
        "-iname" => ByPattern(Value(word), static file => FilePath.Name(file.Name.TrimEnd('/')), ignoresCase: true),
        "-path" or "-wholename" => ByPattern(Value(word), static file => file.Name, ignoresCase: false),
        "-type" => ByKind(Value(word)),
        "-maxdepth" => Always(() => MostDepth = Number(word)),
        "-mindepth" => Always(() => LeastDepth = Number(word)),
        "-depth" => Always(() => IsDepthFirst = true),
        "-xdev" or "-mount" or "-follow" => Always(static () => { }),
        "-true" => Always(static () => { }),
        "-empty" => new FindTest.Look(IsEmpty),
        "-size" => BySize(Value(word)),
        "-perm" => ByMode(Value(word)),
        "-user" => ByOwner(Accounts.UserId(context, Value(word)), static rights => rights.User),
        "-group" => ByOwner(Accounts.GroupId(context, Value(word)), static rights => rights.Group),
        "-newer" => Newer(FilePath.Resolve(context.WorkingDirectory, Value(word))),
        "-mmin" => ByAge(Value(word), TimeSpan.FromMinutes(1)),
        "-mtime" => ByAge(Value(word), TimeSpan.FromDays(1)),
        "-print" => Print("\n"),
        "-print0" => Print("\0"),
        "-prune" => new FindTest.Look(static file => file.IsPruned = true),
        "-delete" => Delete(),
        "-exec" => Execute(),
        _ => throw Unknown(word),
    };

    private bool Take(string word)
    {
        if (_next >= words.Count || words[_next] != word)
        {
            return false;
        }

        _next++;
        return true;
    }

    private string Value(string word) => _next < words.Count ? words[_next++]
        : throw new FindSyntaxException(IsBusyBox ? $"option requires an argument: {word}" : $"missing argument to `{word}'");

    private int Number(string word)
    {
        var text = Value(word);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FindSyntaxException($"Expected a positive decimal integer argument to {word}, but got '{text}'");
    }

    private static FindTest Always(Action setting)
    {
        setting();
        return new FindTest.Look(static _ => true);
    }

    private static FindTest ByPattern(string pattern, Func<FoundFile, string> text, bool ignoresCase)
    {
        var compiled = ShellPattern.Parse(ignoresCase ? pattern.ToLowerInvariant() : pattern);
        return new FindTest.Look(file => compiled.IsMatch(ignoresCase ? text(file).ToLowerInvariant() : text(file)));
    }

    private static FindTest ByKind(string kinds)
    {
        var letters = kinds.Split(',')
            .Select(static kind => kind is [var letter] ? letter : throw new FindSyntaxException($"Unknown argument to -type: {kind}"))
            .ToList();
        return new FindTest.Look(file => letters.Contains(file.Kind));
    }

    private static FindTest BySize(string text)
    {
        var digits = text.TrimStart('+', '-');
        var unit = digits.Length > 0 ? digits[^1] switch { 'c' => 1L, 'k' => 1024, 'M' => 1048576, 'G' => 1073741824, _ => 512 } : 512;
        return long.TryParse(digits.TrimEnd('c', 'k', 'M', 'G', 'b'), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? new FindTest.Look(file => Compare(text, (SizeOf(file) + unit - 1) / unit, wanted))
            : throw new FindSyntaxException($"Invalid argument `{text}' to -size");
    }

    private static FindTest ByMode(string text)
    {
        var wanted = FileModes.Change(text.TrimStart('-', '/'), 0, isDirectory: false)
            ?? throw new FindSyntaxException($"invalid mode '{text}'");
        return new FindTest.Look(file => file.Files.RightsOf(file.Path).Mode is var mode && text[0] switch
        {
            '-' => (mode & wanted) == wanted,
            '/' => (mode & wanted) != 0 || wanted == 0,
            _ => mode == wanted,
        });
    }

    private static FindTest ByOwner(long? id, Func<FileRights, long> owner) =>
        new FindTest.Look(file => owner(file.Files.RightsOf(file.Path)) == id);

    private FindTest Newer(string path)
    {
        var time = context.Files.ModifiedAt(path) ?? DateTimeOffset.UnixEpoch;
        return new FindTest.Look(file => (file.Files.ModifiedAt(file.Path) ?? DateTimeOffset.UnixEpoch) > time);
    }

    private FindTest ByAge(string text, TimeSpan unit)
    {
        var wanted = long.TryParse(text.TrimStart('+', '-'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FindSyntaxException($"invalid argument `{text}'");
        return new FindTest.Look(file =>
        {
            var age = context.Simulation.Now - (file.Files.ModifiedAt(file.Path) ?? DateTimeOffset.UnixEpoch);
            return Compare(text, age.Ticks / unit.Ticks, wanted);
        });
    }

    private static bool Compare(string text, long value, long wanted) => text[0] switch
    {
        '+' => value > wanted,
        '-' => value < wanted,
        _ => value == wanted,
    };

    private static bool IsEmpty(FoundFile file) => file.Kind == 'd'
        ? file.Files.List(file.Path).Value is { Count: 0 }
        : file.Kind == 'f' && SizeOf(file) == 0;

    private static long SizeOf(FoundFile file) => file.Files.SizeOf(file.Path) ?? 0;

    private FindTest Print(string end) => new FindTest.Act(async file =>
    {
        await context.Output.Write(file.Name + end);
        return true;
    });

    private FindTest Delete()
    {
        IsDepthFirst = true;
        return new FindTest.Act(async file =>
        {
            if (file.Files.Remove(file.Path).Error is not { } error)
            {
                return true;
            }

            await context.Error.Write(IsBusyBox
                ? $"find: {file.Name}: {FileErrorText.Of(error)}\n"
                : $"find: cannot delete '{file.Name}': {FileErrorText.Of(error)}\n");
            return false;
        });
    }

    private FindTest Execute()
    {
        var command = new List<string>();
        while (_next < words.Count && words[_next] is not (";" or "+"))
        {
            command.Add(words[_next++]);
        }

        if (_next == words.Count || command.Count == 0)
        {
            throw new FindSyntaxException(IsBusyBox ? "-exec requires an argument" : "missing argument to `-exec'");
        }

        if (words[_next++] == ";")
        {
            return new FindTest.Act(async file =>
                await Run(context, [.. command.Select(word => word.Replace("{}", file.Name, StringComparison.Ordinal))]) == 0);
        }

        var batch = new List<string>();
        Batches.Add((command.Where(static word => word != "{}").ToList(), batch));
        return new FindTest.Act(file =>
        {
            batch.Add(file.Name);
            return new Coroutine<bool>(true);
        });
    }

    /// <summary>Runs a command, or reports that it does not exist.</summary>
    public static async Coroutine<int> Run(ProgramContext context, IReadOnlyList<string> command)
    {
        if (ProgramStarter.TryRun(context, command) is { } running)
        {
            return await running;
        }

        var name = context.Userland == Userland.BusyBox ? command[0] : $"'{command[0]}'";
        await context.Error.Write($"find: {name}: No such file or directory\n");
        return 1;
    }

    private FindSyntaxException Unknown(string word) => new(
        IsBusyBox ? $"unrecognized: {word}"
        : word.StartsWith('-') ? $"unknown predicate `{word}'"
        : $"paths must precede expression: `{word}'");
}
