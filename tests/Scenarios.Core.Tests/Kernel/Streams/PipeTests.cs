using FsCheck;
using FsCheck.Fluent;
using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Core.Tests.Kernel.Streams;

internal sealed class PipeTests
{
    private const int Capacity = 8;
    private readonly Simulation _simulation = new(seed: 1, new SimulationLimits { PipeCapacity = Capacity });
    private readonly Dictionary<Process, string?> _results = [];
    private readonly Pipe _pipe;

    public PipeTests() => _pipe = new Pipe(_simulation);

    [Test]
    public void Read_TextIsThere_TakesAllOfIt()
    {
        Write("ab\nc");

        Read().ShouldBe("ab\nc");
    }

    [Test]
    public void Read_AfterALine_TakesTheRestOnly()
    {
        Write("ab\ncd");

        ReadLine().ShouldBe("ab");
        Read().ShouldBe("cd");
    }

    [TestCase("a\nb\n", new[] { "a", "b" })]
    [TestCase("a\n\nb", new[] { "a", "", "b" })]
    [TestCase("\n", new[] { "" })]
    [TestCase("\nabc", new[] { "", "abc" })]
    [TestCase("a", new[] { "a" })]
    [TestCase("", new string[0])]
    public void ReadLine_UntilTheEnd_GivesTheLines(string text, string[] expected)
    {
        Write(text);
        _pipe.CloseWriter();

        Lines().ShouldBe(expected);
    }

    [Test]
    public void ReadLine_PiecesOfALine_ArePutTogether()
    {
        var reader = Start(async () => await _pipe.ReadLine());
        Write("one ");
        reader.IsRunning.ShouldBeTrue("the line has not ended yet");
        Write("line\nx");

        Result(reader).ShouldBe("one line");
    }

    [Test]
    public void Write_ExactlyFull_DoesNotWait()
    {
        Write(new string('x', Capacity)).IsRunning.ShouldBeFalse();
    }

    [Test]
    public void Write_OneMoreThanFits_WaitsUntilALineWasTaken()
    {
        var writer = Write("ab\n456789");
        writer.IsRunning.ShouldBeTrue();

        ReadLine().ShouldBe("ab");

        writer.IsRunning.ShouldBeFalse("the line that was taken makes room");
        Read().ShouldBe("45678");
        Read().ShouldBe("9");
    }

    [Test]
    public void Write_RestOfALineIsStillThere_TakesUpRoom()
    {
        Write("ab\n45678");
        ReadLine().ShouldBe("ab");

        Write("xyz").IsRunning.ShouldBeFalse("three characters were taken");
        Write("!").IsRunning.ShouldBeTrue();
    }

    [Test]
    public void Write_TwiceWithoutReading_SharesTheRoom()
    {
        Write("12345").IsRunning.ShouldBeFalse();

        Write("67890").IsRunning.ShouldBeTrue();
    }

    [Test]
    public void Write_NothingAfterTheReaderHasGone_BreaksThePipe()
    {
        _pipe.CloseReader();

        Write(string.Empty).Failure.ShouldBeOfType<BrokenPipeException>();
    }

    [Test]
    public void Write_NothingToAFullPipe_DoesNotWait()
    {
        Write(new string('x', Capacity));

        Write(string.Empty).IsRunning.ShouldBeFalse();
    }

    [Test]
    public void Write_ReaderGoesWhileTheWriterWaits_BreaksThePipe()
    {
        var writer = Write(new string('x', Capacity + 1));

        _pipe.CloseReader();
        _simulation.RunFor(TimeSpan.Zero);

        writer.Failure.ShouldBeOfType<BrokenPipeException>().Message.ShouldBe("Broken pipe");
    }

    [Test]
    public void Close_BySide_EndsThatSideOnly()
    {
        Write("left");
        _pipe.Writer.Close();
        Read().ShouldBe("left");
        Read().ShouldBeNull();

        _pipe.Reader.Close();
        Write("x").Failure.ShouldBeOfType<BrokenPipeException>();
    }

    [Test]
    public void CloseWriter_ReaderWaits_SeesTheEnd()
    {
        var reader = Start(async () => await _pipe.Read());
        reader.IsRunning.ShouldBeTrue();

        _pipe.CloseWriter();

        Result(reader).ShouldBeNull();
    }

    [Test]
    public void Write_AnyTextInAnyPieces_ArrivesWhole() => Prop.ForAll<NonNull<string>[]>(pieces =>
    {
        var simulation = new Simulation(seed: 1, new SimulationLimits { PipeCapacity = 3 });
        var pipe = new Pipe(simulation);
        var arrived = string.Empty;
        simulation.Processes.Start("writer", async _ =>
        {
            foreach (var piece in pieces)
            {
                await pipe.Write(piece.Get);
            }

            pipe.CloseWriter();
            return 0;
        });
        simulation.Processes.Start("reader", async _ =>
        {
            while (await pipe.Read() is { } text)
            {
                text.ShouldNotBeEmpty();
                arrived += text;
            }

            return 0;
        });
        return simulation.Settle(TimeSpan.Zero) && arrived == string.Concat(pieces.Select(piece => piece.Get));
    }).QuickCheckThrowOnFailure();

    private Process Write(string text) => Start(async () =>
    {
        await _pipe.Write(text);
        return null;
    });

    private string? Read() => Result(Start(async () => await _pipe.Read()));

    private string? ReadLine() => Result(Start(async () => await _pipe.ReadLine()));

    private List<string> Lines()
    {
        var lines = new List<string>();
        while (ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private string? Result(Process process)
    {
        _simulation.RunFor(TimeSpan.Zero);
        process.IsRunning.ShouldBeFalse();
        return _results[process];
    }

    private Process Start(Func<Coroutine<string?>> work)
    {
        var process = _simulation.Processes.Start("worker", async self =>
        {
            _results[self] = await work();
            return 0;
        });
        _simulation.RunFor(TimeSpan.Zero);
        return process;
    }
}
