using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Texts;

/// <summary>The fixed words around a claim and what was found: each text in English and Japanese, chosen by the sentence.</summary>
/// <param name="isJapanese">Whether the sentence is Japanese.</param>
internal sealed class Frame(bool isJapanese)
{
    public string ThereIs => Say("There is:", "実際:");

    public string ThereIsNow => Say("There is now:", "現在:");

    public string ThereWas => Say("There was then:", "そのときの状態:");

    public string Why => Say("Why:", "理由:");

    /// <summary>A step before failed, and nothing has looked at that.</summary>
    public string UnseenFailure => Say(
        "Before this, a command failed, and no Then looks at it:", "その前にコマンドが失敗しているが、どの「ならば」もそれを確かめていない:");

    /// <summary>A scenario without a Then.</summary>
    public string NoThen => Say(
        "No Then checks what came of it, so it passes as long as no step fails. Add what must be true afterwards (Then …).",
        "結果を確かめる「ならば」がないため、どのステップも失敗しないかぎり通る。その後に成り立つべきことを書き足すこと (ならば …)。");

    public static Frame Of(string sentence) => new(PhraseBook.IsJapanese(sentence));

    /// <summary>The first line of a failure.</summary>
    /// <param name="words">The claim.</param>
    /// <param name="when">When it was expected, as one of the texts below; empty for now.</param>
    public string Expected(string words, string when = "") => isJapanese
        ? $"期待{(when.Length == 0 ? string.Empty : $" ({when})")}: {words}"
        : $"Expected{(when.Length == 0 ? string.Empty : $" {when}")}: {words}";

    public string After(TimeSpan time) => Say($"after {Time(time)}", $"{Time(time)}待っても");

    public string AboutLater(TimeSpan time, TimeSpan slack) =>
        Say($"{Time(time)} later, give or take {Time(slack)}", $"{Time(time)}後 (前後{Time(slack)})");

    public string WithinFromNow(TimeSpan time) => Say($"within {Time(time)} from now", $"ここから{Time(time)}以内");

    public string WithinOfTheWhen(TimeSpan time) => Say($"within {Time(time)} of the last When", $"最後の「もし」から{Time(time)}以内");

    public string NotTrueAt(DateTimeOffset instant, TimeSpan? since, string words)
    {
        var at = instant.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return since is { } time
            ? Say($"Not true at {at}, {Time(time)} after the change began: {words}", $"{at} (変更の開始から{Time(time)}後) に成り立たない: {words}")
            : Say($"Not true at {at}: {words}", $"{at} に成り立たない: {words}");
    }

    public string NeverTrue(string words) => Say($"Never true since the change: {words}", $"変更から一度も成り立っていない: {words}");

    public string TooEarly(TimeSpan at, TimeSpan least, string words) => Say(
        $"Already true {Time(at)} after the start of that time, before the end of {Time(least)}: {words}",
        $"期間の開始から{Time(at)}後、{Time(least)}たつ前にもう成り立った: {words}");

    /// <summary>The warning about a claim that is true because a change has not taken effect.</summary>
    /// <param name="change">What goes on, as one of the texts below.</param>
    public string OnlyNow(string change) => Say(
        $"True at this moment, while {change}. To look longer, say \"for 1 minute\" or \"at all times\".",
        $"この時点では成り立つが、{change}。続けて確かめるには「1分間」や「常に」と書くこと。");

    public string RollingOut(string what) => Say($"the rollout of {what} is in progress", $"{what} のロールアウトが進行中である");

    public string Scaling(string what) => Say(
        $"{what} does not have its number of ready Pods yet", $"{what} の準備のできた Pod はまだ必要な数に達していない");

    public string Deleting(string what) => Say($"{what} is being deleted", $"{what} は削除の途中である");

    public string Starting(string what) => Say($"{what} is starting", $"{what} は起動の途中である");

    public string RunningJob(string what) => Say($"{what} is running", $"{what} は実行中である");

    public string Unnoticed(string fault) => Say($"{fault} and the cluster has not noticed it yet", $"障害 ({fault}) にクラスターがまだ気づいていない");

    public string TakingEffect(string what) => Say(
        $"what was just done to {what} is taking effect", $"{what} に対する直前の操作はまだ反映の途中である");

    private string Say(string english, string japanese) => isJapanese ? japanese : english;

    private string Time(TimeSpan time) => time.TotalSeconds < 120 || time.Seconds != 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###}{Say(" s", "秒")}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.##}{Say(" minutes", "分")}");
}
