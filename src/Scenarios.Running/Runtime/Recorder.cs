using System.Text;
using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Events;
using Scenarios.Accounts;
using Scenarios.Running.Results;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Records what happens on one test runner, from Reqnroll's events: results of hooks, the end of each step, and output and attachments.
/// The worker that drives the runner takes them between its calls.
/// </summary>
internal sealed class Recorder(RunHookLog runHooks) : IAsyncExecutionEventListener, IAttachments, IAccountBook, IWarnings
{
    private readonly Lock _gate = new();
    private readonly List<HookResult> _hooks = [];
    private StringBuilder? _text;
    private List<Attachment>? _attachments;
    private List<(string Text, int Times)>? _warnings;
    private StepEnd? _stepEnd;
    private (Exception Exception, string Hook)? _stepHookFailure;
    private Func<StepAccount>? _account;

    /// <summary>The hook that is running outside a step, for the watcher that abandons its thread.</summary>
    public IHookBinding? RunningHook { get; private set; }

    public Task OnEventAsync(IExecutionEvent executionEvent)
    {
        switch (executionEvent)
        {
            case OutputAddedEvent output:
                Write(output.Text);
                break;
            case AttachmentAddedEvent file:
                AttachFile(file.FilePath);
                break;
            case StepBindingStartedEvent step:
                RunningStep = step.StepDefinitionBinding;
                break;
            case StepFinishedEvent step:
                _stepEnd = new StepEnd(step.StepContext.Status, step.StepContext.StepError, step.StepContext.StepInfo.BindingMatch);
                break;
            case HookBindingStartedEvent hook when IsOfTheRun(hook.HookBinding.HookType):
                runHooks.Running = (hook.HookBinding, this);
                break;
            case HookBindingStartedEvent hook when !IsPartOfAStep(hook.HookBinding.HookType):
                RunningHook = hook.HookBinding;
                break;
            case HookBindingFinishedEvent hook:
                Finish(hook);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Records a line.</summary>
    public void Write(string text)
    {
        lock (_gate)
        {
            (_text ??= new StringBuilder()).Append(text).Append('\n');
        }
    }

    /// <summary>Records a file.</summary>
    public void AttachFile(string path) => Add(new Attachment(Path.GetFileName(path), MediaTypes.Of(path), File.ReadAllBytes(path)));

    public void Attach(string text, string mediaType, string? name = null) =>
        Add(new Attachment(name, mediaType, Encoding.UTF8.GetBytes(text), IsText: true));

    public void Attach(byte[] body, string mediaType, string? name = null) => Add(new Attachment(name, mediaType, body));

    public void Warn(string text)
    {
        lock (_gate)
        {
            // What is told again and again, such as once a request, is told once, with its count.
            var known = (_warnings ??= []).FindIndex(one => one.Text == text);
            if (known < 0)
            {
                _warnings.Add((text, 1));
            }
            else
            {
                _warnings[known] = (text, _warnings[known].Times + 1);
            }
        }
    }

    public void Open(Func<StepAccount> take) => _account = take;

    /// <summary>The record of what was done since the last call; null if nothing records.</summary>
    public StepAccount? TakeAccount() => _account?.Invoke();

    /// <summary>Ends the record, because the scenario is over.</summary>
    public void CloseAccount() => _account = null;

    /// <summary>The definition that the current step has called; null as long as it has called none.</summary>
    public IStepDefinitionBinding? RunningStep { get; private set; }

    /// <summary>Returns the end of the current step, if it reached one.</summary>
    public StepEnd? TakeStep()
    {
        var end = _stepEnd is { } known ? known with { WasCalled = RunningStep is not null } : null;
        RunningStep = null;
        _stepEnd = null;
        return end;
    }

    /// <summary>Describes the hook around a step or block that threw this exception, once; null if none did.</summary>
    public string? TakeHookThatThrew(Exception exception)
    {
        if (_stepHookFailure is not { } failure || !ReferenceEquals(failure.Exception, exception))
        {
            return null;
        }

        _stepHookFailure = null;
        return failure.Hook;
    }

    /// <summary>Returns the hooks that ended since the last call.</summary>
    public IReadOnlyList<HookResult> TakeHooks()
    {
        HookResult[] taken = [.. _hooks];
        _hooks.Clear();
        return taken;
    }

    /// <summary>Returns what was written since the last call.</summary>
    public (string Text, IReadOnlyList<Attachment> Attachments) TakeOutput()
    {
        lock (_gate)
        {
            var taken = (_text?.ToString() ?? "", (IReadOnlyList<Attachment>?)_attachments ?? []);
            _text?.Clear();
            _attachments = null;
            return taken;
        }
    }

    /// <summary>Returns the warnings since the last call.</summary>
    public IReadOnlyList<string> TakeWarnings()
    {
        lock (_gate)
        {
            IReadOnlyList<string> taken = _warnings is null ? []
                : [.. _warnings.Select(static one => one.Times == 1 ? one.Text : $"{one.Text} ({one.Times} times)")];
            _warnings = null;
            return taken;
        }
    }

    /// <summary>The result of a hook that was abandoned.</summary>
    public HookResult GiveUp(IHookBinding hook, TimeSpan limit) =>
        HookResults.Of(
            hook,
            TestStatus.Failed,
            limit,
            new ReqnrollException(FailureText.TimedOut(HookResults.NameOf(hook), limit)),
            TakeOutput());

    private static bool IsPartOfAStep(HookType type) =>
        type is HookType.BeforeStep or HookType.AfterStep or HookType.BeforeScenarioBlock or HookType.AfterScenarioBlock;

    private static bool IsOfTheRun(HookType type) => type is HookType.BeforeTestRun or HookType.AfterTestRun;

    private void Finish(HookBindingFinishedEvent hook)
    {
        var type = hook.HookBinding.HookType;
        if (IsOfTheRun(type))
        {
            runHooks.Running = null;
            runHooks.Add(ResultOf(hook));
        }
        else if (!IsPartOfAStep(type))
        {
            RunningHook = null;
            _hooks.Add(ResultOf(hook));
        }
        else if (hook.HookException is { } exception)
        {
            _stepHookFailure = (exception, HookResults.Describe(hook.HookBinding));
        }
    }

    private HookResult ResultOf(HookBindingFinishedEvent hook)
    {
        var status = hook.HookException is null ? TestStatus.Passed : FailureText.StatusOf(hook.HookException);
        return HookResults.Of(hook.HookBinding, status, hook.Duration, hook.HookException, TakeOutput());
    }

    private void Add(Attachment attachment)
    {
        lock (_gate)
        {
            (_attachments ??= []).Add(attachment);
        }
    }
}
