Feature: A ReplicaSet keeps as many Pods as it is told
  A Pod's manifest makes one Pod. A ReplicaSet has a template of a Pod and a number, and sees to it that there are always as many Pods of that kind.

  Since the book: nothing but the form of kubectl's answers.

  @S4-25 @S4-26
  Scenario: Three Pods of one template
    When I run "kubectl apply -f simple-replicaset.yml"
    Then the output is:
      """
      replicaset.apps/echo created
      """
    When 60 seconds pass
    And I run "kubectl get replicaset"
    Then the output shows:
      | NAME | DESIRED | CURRENT | READY |
      | echo | 3       | 3       | 3     |
    When I run "kubectl get pod"
    Then the output matches the snapshot "pods"

  @S4-25
  Scenario: A Pod that is deleted is replaced by a new one
    Given the manifest "simple-replicaset.yml"
    When I run:
      """
      kubectl get pods -o name | sort > before
      kubectl delete $(head -1 before)
      """
    And 60 seconds pass
    And I run:
      """
      kubectl get pods -o name | sort > after
      cat after | wc -l
      comm -12 before after | wc -l
      """
    Then the output is:
      """
      3
      2
      """

  @S4-28
  Scenario: Scaled down, a Pod is gone for good; scaled up, another one comes
    That suits Pods that keep nothing. For others there are StatefulSets.

    Given the manifest "simple-replicaset.yml"
    When I run:
      """
      kubectl get pods -o name | sort > three
      sed -i 's/replicas: 3/replicas: 2/' simple-replicaset.yml
      kubectl apply -f simple-replicaset.yml
      sleep 60
      kubectl get replicaset echo
      sed -i 's/replicas: 2/replicas: 3/' simple-replicaset.yml
      kubectl apply -f simple-replicaset.yml
      sleep 60
      kubectl get pods -o name | sort > again
      echo "$(comm -13 three again | wc -l) new"
      """
    Then the output is:
      """
      replicaset.apps/echo configured
      NAME   DESIRED   CURRENT   READY   AGE
      echo   2         2         2       72s
      replicaset.apps/echo configured
      1 new
      """

  @S4-27
  Scenario: With the ReplicaSet its Pods go
    Given the manifest "simple-replicaset.yml"
    When I run "kubectl delete -f simple-replicaset.yml"
    Then the output is:
      """
      replicaset.apps "echo" deleted
      """
    When 60 seconds pass
    And I run "kubectl get replicaset,pod"
    Then the output is empty
    And the error output contains "No resources found in default namespace."

  @S4-38 @S4-39 @S4-40
  Scenario: Two ReplicaSets in one file, told apart by a label
    When I run "kubectl apply -f simple-replicaset-with-label.yml"
    Then the output is:
      """
      replicaset.apps/echo-spring created
      replicaset.apps/echo-summer created
      """
    When 60 seconds pass
    And I run "kubectl get pod"
    Then the output shows:
      | NAME          | READY | STATUS  | RESTARTS |
      | echo-spring-* | 2/2   | Running | 0        |
      | echo-summer-* | 2/2   | Running | 0        |
      | echo-summer-* | 2/2   | Running | 0        |
    When I run "kubectl get pod -l app=echo,release=summer"
    Then the output shows:
      | NAME          | READY |
      | echo-summer-* | 2/2   |
      | echo-summer-* | 2/2   |

  @S4-40
  Scenario: Of two -l only the last one counts
    In the book `-l app=echo -l release=spring` seems to ask for both. It asks for release=spring alone, which shows when another application has such a release.

    Given the manifest "simple-replicaset-with-label.yml"
    When I run:
      """
      kubectl run other --image=nginx:1.13 --labels=app=other,release=spring
      kubectl get pod -l app=echo -l release=spring -o custom-columns=NAME:.metadata.name
      """
    Then the output shows:
      | NAME          |
      | echo-spring-* |
      | other         |
    When I run "kubectl get pod -l app=echo,release=spring -o custom-columns=NAME:.metadata.name"
    Then the output shows:
      | NAME          |
      | echo-spring-* |
