namespace Scenarios.Steps.Language.Syntax;

/// <summary>Fields of manifests by their Japanese names.</summary>
internal static class JapaneseFieldNames
{
    /// <summary>Fields with a name in Japanese words.</summary>
    public static readonly (string Words, string Field)[] All =
    [
        ("再起動ポリシー", "restartPolicy"), ("同時実行ポリシー", "concurrencyPolicy"), ("並行実行ポリシー", "concurrencyPolicy"),
        ("イメージ取得ポリシー", "imagePullPolicy"), ("イメージの取得ポリシー", "imagePullPolicy"), ("イメージプルポリシー", "imagePullPolicy"),
        ("進捗期限", "progressDeadlineSeconds"), ("進行期限", "progressDeadlineSeconds"), ("ロールアウトの期限", "progressDeadlineSeconds"),
        ("リビジョン履歴の上限", "revisionHistoryLimit"), ("履歴の保持数", "revisionHistoryLimit"), ("リビジョン履歴の保持数", "revisionHistoryLimit"),
        ("リトライ上限", "backoffLimit"), ("再試行上限", "backoffLimit"), ("リトライ回数の上限", "backoffLimit"),
        ("実行時間の上限", "activeDeadlineSeconds"), ("実行期限", "activeDeadlineSeconds"), ("制限時間", "activeDeadlineSeconds"),
        ("完了モード", "completionMode"), ("開始期限", "startingDeadlineSeconds"), ("完了後のTTL", "ttlSecondsAfterFinished"),
        ("終了後のTTL", "ttlSecondsAfterFinished"), ("成功履歴の上限", "successfulJobsHistoryLimit"), ("成功履歴の保持数", "successfulJobsHistoryLimit"),
        ("成功したJobの履歴の上限", "successfulJobsHistoryLimit"), ("成功したJobの保持数", "successfulJobsHistoryLimit"),
        ("失敗履歴の上限", "failedJobsHistoryLimit"), ("失敗履歴の保持数", "failedJobsHistoryLimit"),
        ("失敗したJobの履歴の上限", "failedJobsHistoryLimit"), ("失敗したJobの保持数", "failedJobsHistoryLimit"),
        ("バインディングモード", "volumeBindingMode"), ("ボリュームバインディングモード", "volumeBindingMode"), ("ボリュームのバインディングモード", "volumeBindingMode"),
        ("外部トラフィックポリシー", "externalTrafficPolicy"), ("内部トラフィックポリシー", "internalTrafficPolicy"), ("Pod管理ポリシー", "podManagementPolicy"),
    ];

    /// <summary>The letters that they begin with.</summary>
    public static IEnumerable<char> Starts => All.Select(static one => one.Words[0]).Distinct();
}
